import type { Rule } from '../rule';
import { variant } from './variant';

export const nameRules: readonly Rule[] = [variant];
