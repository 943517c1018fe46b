import { claimRule } from './claim-rule';

export const unsourced = claimRule('unsourced', 'information');
