import { claimRule } from './claim-rule';

export const loaded = claimRule('loaded', 'off');
