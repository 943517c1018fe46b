import type { Rule } from '../rule';
import { arithmetic } from './arithmetic';
import { conflict } from './conflict';
import { date } from './date';
import { differs } from './differs';
import { outlier } from './outlier';
import { update } from './update';

export const figureRules: readonly Rule[] = [conflict, differs, update, outlier, arithmetic, date];
