import type { Rule } from '../rule';
import { unattributed } from './unattributed';
import { unbalanced } from './unbalanced';

export const quoteRules: readonly Rule[] = [unattributed, unbalanced];
