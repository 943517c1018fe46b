import type { Rule } from '../rule';
import { loaded } from './loaded';
import { speculation } from './speculation';
import { unsourced } from './unsourced';
import { vagueSource } from './vague-source';

export const claimRules: readonly Rule[] = [unsourced, vagueSource, speculation, loaded];
