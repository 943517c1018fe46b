import assert from 'node:assert/strict';
import { tokensOf } from '../../server/src/text/tokens';
import { formColumn, formOf, numberOf, WordNumbers, wordColumn, wordSet, wordTable } from '../../server/src/text/words';

const LONG = 'a'.repeat(40);

describe('words', () => {
  it('gives a form one number, and numbers those that a text brings alike', () => {
    const { word } = tokensOf('Don’t DON’T don’t');
    assert.deepEqual([...word], Array(3).fill(numberOf("don't")));
    assert.equal(formOf(word[0]), "don't");
  });

  it('keeps its numbers apart while it grows', () => {
    const forms = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}`);
    const numbers = forms.map(numberOf);
    assert.equal(new Set(numbers).size, forms.length);
    assert.deepEqual(forms.map(numberOf), numbers);
    assert.deepEqual(numbers.map(formOf), forms);
  });

  it('works a property out once a form, whatever it is', () => {
    const asked: string[] = [];
    const sizeAt = wordColumn(form => {
      asked.push(form);
      return form.length - 3;
    });
    const tokens = tokensOf('two Two at at seven');
    assert.deepEqual(
      Array.from(tokens.norm, (_, i) => sizeAt(tokens, i)),
      [0, 0, -1, -1, 2],
    );
    assert.deepEqual(asked, ['two', 'at', 'seven']);
    assert.equal(sizeAt(tokens, 5), 0);
  });

  it('asks anew about forms that are too long for a number', () => {
    const tokens = tokensOf(`${LONG} short`);
    assert.equal(wordColumn(form => form.length)(tokens, 0), 40);
    assert.deepEqual(wordTable(form => [form])(tokens, 0), [LONG]);
  });

  it('tells the words of each of many lists', () => {
    const lists = Array.from({ length: 70 }, (_, i) => wordSet([`list${i}`, 'all']));
    const tokens = tokensOf(`list0 list31 list32 list69 all none ${LONG}`);
    const found = Array.from(tokens.norm, (_, i) => lists.flatMap((is, n) => (is(tokens, i) ? [n] : [])));
    assert.deepEqual(found.slice(0, 4), [[0], [31], [32], [69]]);
    assert.deepEqual(
      found.slice(4).map(({ length }) => length),
      [70, 0, 0],
    );
    assert.equal(lists[0](tokens, 99), false);
  });

  it('keeps numbers for the words of the text at hand', () => {
    const numbers = new WordNumbers();
    const tokens = tokensOf(`one two ${LONG}`);
    const all = () => [0, 1, 2].map(i => numbers.get(tokens, i));
    numbers.clear();
    numbers.set(tokens, 0, 7);
    numbers.set(tokens, 2, -1);
    assert.deepEqual(all(), [7, undefined, -1]);
    numbers.set(tokens, 0, 0);
    assert.deepEqual(all(), [0, undefined, -1]);
    numbers.clear();
    assert.deepEqual(all(), [undefined, undefined, undefined]);
  });

  it('looks up forms in a text as they are in lower case', () => {
    const lengthAt = formColumn(form => form.length);
    const text = `Éa b ${LONG}`;
    assert.deepEqual([lengthAt(text, 0, 2), lengthAt(text, 3, 4), lengthAt(text, 5, 45)], [2, 1, 40]);
  });
});
