import { claimRule } from './claim-rule';

export const vagueSource = claimRule('vague-source', 'information');
