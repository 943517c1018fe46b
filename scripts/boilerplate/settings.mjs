/** Settings of the fit, chosen by cross-validation on train.jsonl. */
export const settings = {
  trees: 150,
  leaves: 16,
  depth: 6,
  rate: 0.08,
  minHessian: 4,
  lambda: 4,
  rows: 0.7,
  columns: 0.35,
  news: 5, // weight of lines from news sites
  aside: 0.3, // weight of lines that the score leaves out (captions are leftovers; bylines, dates and titles are not)
  folds: 5,
  inner: 4,
  teasers: 2,
  teaserWeight: 0.4,
  goneFrom: 0.6,
  goneWeight: 0.25,
  againWeight: 0.5, // copies without what a first reading finds
  noisy: 0.3, // weight left to lines whose label readings of other sites doubt: from `noisyHigh` on of body, up to `noisyLow` of leftovers
  noisyHigh: 0.9,
  noisyLow: 0.04,
  own: 3, // weight of lines of our own articles
  page: 3, // weight of lines of our own pages
  frames: 2, // copies of each between the leftovers of a site
  frameWeight: 0.5,
  lexSites: 5,
  seed: 1,
};
