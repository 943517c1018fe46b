import { pairRule } from './pair-rule';

export const differs = pairRule('figures.differs', 'information', 'differ');
