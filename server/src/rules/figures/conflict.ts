import { pairRule } from './pair-rule';

export const conflict = pairRule('figures.conflict', 'warning', 'conflict');
