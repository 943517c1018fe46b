import type { Rule } from '../rule';
import { differs } from './differs';
import { speakerConflict } from './speaker-conflict';
import { unattributed } from './unattributed';
import { unbalanced } from './unbalanced';

export const quoteRules: readonly Rule[] = [differs, speakerConflict, unattributed, unbalanced];
