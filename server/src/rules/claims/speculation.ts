import { claimRule } from './claim-rule';

export const speculation = claimRule('speculation', 'information');
