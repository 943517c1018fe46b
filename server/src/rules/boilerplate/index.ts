import { type Category, categories } from '../../reading/boilerplate/passage';
import type { Rule } from '../rule';

/** What a passage of each category is called where a sentence speaks of it: "Strip this photo credit". */
export const categoryNouns: Readonly<Record<Category, string>> = {
  share: 'share prompt',
  navigation: 'navigation',
  related: 'pointer to another story',
  newsletter: 'subscription prompt',
  comments: 'comment form',
  cookies: 'cookie notice',
  legal: 'legal notice',
  advertisement: 'advertisement',
  gallery: 'gallery label',
  caption: 'caption',
  credit: 'photo credit',
  bio: 'note about the author',
  tools: 'page tool',
  promotion: 'promotion',
  separator: 'separator',
  script: 'line in another script',
  recurring: 'recurring line',
  other: 'leftover',
};

const ruleOf = (category: Category): Rule => ({
  id: `boilerplate.${category}`,
  level: 'hint',
  fixable: true,
  unnecessary: true,
  check: ({ entry }) =>
    entry.boilerplate
      .filter(passage => passage.category === category)
      .map(({ start, end, why, confidence }) => ({
        start,
        end,
        message: `Not article text: ${why}`,
        strength: confidence,
      })),
});

export const boilerplateRules: readonly Rule[] = categories.map(ruleOf);
