import assert from 'node:assert/strict';
import { isPlural, singular, verbStem, wordStem } from '../../server/src/text/stem';

describe('text/stem', () => {
  const nouns: [string, string][] = [
    ['troops', 'troop'],
    ['senators', 'senator'],
    ['people', 'people'],
    ['persons', 'people'],
    ['children', 'child'],
    ['policemen', 'policeman'],
    ['countries', 'country'],
    ['churches', 'church'],
    ['boxes', 'box'],
    ['houses', 'house'],
    ['buses', 'bus'],
    ['cases', 'case'],
    ['licences', 'licence'],
    ['heroes', 'hero'],
    ['wolves', 'wolf'],
    ['movies', 'movie'],
    ['crises', 'crisis'],
    ['news', 'news'],
    ['congress', 'congress'],
    ['aircraft', 'aircraft'],
    ['feet', 'foot'],
    ['shoes', 'shoe'],
    ['prizes', 'prize'],
    ['classes', 'class'],
    ['viruses', 'virus'],
  ];
  for (const [plural, one] of nouns) it(`${plural} -> ${one}`, () => assert.equal(singular(plural), one));

  it('forms of a verb fall together', () => {
    for (const forms of [
      ['mass', 'massed', 'massing', 'masses'],
      ['kill', 'killed', 'killing', 'kills'],
      ['raise', 'raised', 'raising', 'raises'],
      ['stop', 'stopped', 'stopping', 'stops'],
      ['carry', 'carried', 'carries', 'carrying'],
      ['rise', 'rose', 'risen'],
      ['die', 'died', 'dying'],
    ])
      assert.equal(new Set(forms.map(verbStem)).size, 1, forms.map(verbStem).join(' '));
  });
  it('forms of a noun fall together', () => {
    for (const forms of [
      ['house', 'houses'],
      ['strike', 'strikes'],
      ['party', 'parties'],
      ['address', 'addresses'],
    ])
      assert.equal(new Set(forms.map(wordStem)).size, 1, forms.map(wordStem).join(' '));
  });
  it('what is no plural', () => {
    for (const word of ['news', 'this', 'us', 'congress', 'previous', 'gas', "it's"])
      assert.equal(isPlural(word), false, word);
  });
});
