import { pairRule } from './pair-rule';

export const update = pairRule('figures.update', 'information', 'update');
