// The parts of the server as the bench calls them one by one.
export { corpusOf } from '../../server/src/corpus/corpus';
export { find } from '../../server/src/corpus/quotes/find';
export { bodyContext } from '../../server/src/reading/body';
export { readBoilerplate } from '../../server/src/reading/boilerplate/read';
export { readClaims } from '../../server/src/reading/claims/read';
export { readFigures } from '../../server/src/reading/figures/read';
export { readProvenance } from '../../server/src/reading/provenance/read';
export { readQuotes } from '../../server/src/reading/quotes/read';
export { read } from '../../server/src/reading/reading';
export { defaultSettings } from '../../server/src/rules/settings';
export { findings } from '../../server/src/service/findings';
export { snapshotOf } from '../../server/src/service/snapshot';
export { articleOf } from '../../server/src/text/article';
export { blocksOf } from '../../server/src/text/blocks';
export { linesOf } from '../../server/src/text/lines';
export { sentencesOf } from '../../server/src/text/sentences';
export { tokensOf } from '../../server/src/text/tokens';
