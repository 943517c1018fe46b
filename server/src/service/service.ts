import { actions, note, stripCount } from './actions';
import { find } from './find';
import { findings } from './findings';
import { folds } from './folding';
import { highlights } from './highlight';
import { hints } from './hints';
import { foresee } from './hover/foresee';
import { hover } from './hover/hover';
import { lenses } from './lenses';
import { references } from './references';
import { rehearse } from './rehearse';
import { clean, strip, strippable } from './strip';
import { folderSymbols, outline } from './symbols';

/**
 * The language features, each a function of a snapshot and a place in it. Pure: the same question on the same snapshot has the same
 * answer, and nothing is kept but what a snapshot's life covers.
 */
export const createService = () =>
  Object.freeze({
    findings,
    hover,
    foresee,
    rehearse,
    actions,
    note,
    references,
    highlights,
    outline,
    folderSymbols,
    lenses,
    hints,
    folds,
    find,
    strip,
    strippable,
    stripCount,
    clean,
  });

export type Service = ReturnType<typeof createService>;
