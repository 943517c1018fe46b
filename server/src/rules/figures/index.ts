import type { Rule } from '../rule';
import { date } from './date';

export const figureRules: readonly Rule[] = [date];
