import type { Rule } from '../rule';

export const nameRules: readonly Rule[] = [];
