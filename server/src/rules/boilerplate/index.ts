import type { Rule } from '../rule';

export const boilerplateRules: readonly Rule[] = [];
