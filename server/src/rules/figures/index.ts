import type { Rule } from '../rule';

export const figureRules: readonly Rule[] = [];
