import type { Rule } from '../rule';
import { arithmetic } from './arithmetic';
import { date } from './date';

export const figureRules: readonly Rule[] = [arithmetic, date];
