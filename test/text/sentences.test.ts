import assert from 'node:assert/strict';
import { articleOf } from '../../server/src/text/article';

const sentences = (text: string) => articleOf(text).sentences.map(s => text.slice(s.start, s.end));

describe('text/sentences', () => {
  const cases: [string, string[]][] = [
    ['He came. She left.', ['He came.', 'She left.']],
    ['Mr. Smith met Gen. Jones. They spoke.', ['Mr. Smith met Gen. Jones.', 'They spoke.']],
    ['It gave Sens. Smith and Jones a vote. They left.', ['It gave Sens. Smith and Jones a vote.', 'They left.']],
    ['The U.S. Senate voted. It passed.', ['The U.S. Senate voted.', 'It passed.']],
    ['He lives in the U.S. He is 5.', ['He lives in the U.S.', 'He is 5.']],
    ['“We won.” He left.', ['“We won.”', 'He left.']],
    ['"We won," he said. "We did."', ['"We won," he said.', '"We did."']],
    ['J. K. Rowling wrote it.', ['J. K. Rowling wrote it.']],
    ['It rose 3.5 percent. Then fell.', ['It rose 3.5 percent.', 'Then fell.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['Really?! Yes… No', ['Really?!', 'Yes…', 'No']],
    ['“Is there?” Putin asked Lavrov. He left.', ['“Is there?” Putin asked Lavrov.', 'He left.']],
    ['“Is there?” Putin said he was tired.', ['“Is there?”', 'Putin said he was tired.']],
    ['"No!" Mr. Smith said. "No."', ['"No!" Mr. Smith said.', '"No."']],
  ];
  for (const [text, wanted] of cases) it(JSON.stringify(text), () => assert.deepEqual(sentences(text), wanted));
});
