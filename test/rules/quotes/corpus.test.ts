import assert from 'node:assert/strict';
import { type Corpus, corpusOf } from '../../../server/src/corpus/corpus';
import { type Difference, differencesOf } from '../../../server/src/corpus/quotes/differences';
import { quotePairs } from '../../../server/src/corpus/quotes/match';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';
import { checkFindings } from '../../helpers/fixture';

const folder = (texts: Readonly<Record<string, string>>): Corpus =>
  corpusOf(new Map(Object.entries(texts).map(([path, text]) => [path, read(text)])), defaultSettings.boilerplate);

const differences = (texts: Readonly<Record<string, string>>): readonly Difference[] =>
  differencesOf(folder(texts), 'a.txt');

describe('quotes.differs', () => {
  it('another number, both ways', () =>
    checkFindings(
      `
//- /a.txt
"We counted 41 broken cables under the eastern lane this morning," Novak said.
            ^^ quotes.differs information: “41” here, “14” in b (line 1): the same quote, another number
//- /b.txt
"We counted 14 broken cables under the eastern lane this morning," Novak said.
            ^^ quotes.differs information: “14” here, “41” in a (line 1): the same quote, another number
`,
      'quotes.differs',
    ));

  it('May is a month there, and no "may"', () =>
    checkFindings(
      `
//- /a.txt
"The harbour bridge passed its last inspection by the state in March," Novak said.
                                                               ^^^^^ quotes.differs information: “March” here, “May” in b (line 1): the same quote, another name
//- /b.txt
"The harbour bridge passed its last inspection by the state in May," Novak said.
                                                               ^^^ quotes.differs information: “May” here, “March” in a (line 1): the same quote, another name
`,
      'quotes.differs',
    ));

  it('a "not" that one article has lost', () =>
    checkFindings(
      `
//- /a.txt
"The ministry did not ask the inspectors of the harbour bridge to look away from rusted cables last summer," Novak said.
                  ^^^ quotes.differs information: “not” is not in b (line 1): the same quote, turns the sense round
//- /b.txt
"The ministry did ask the inspectors of the harbour bridge to look away from rusted cables last summer," Novak said.
              ^^^ quotes.differs information: “not” of a (line 1) is missing here: the same quote, turns the sense round
`,
      'quotes.differs',
    ));

  const otherwise: [string, string, string, string, string][] = [
    [
      'a word that says otherwise',
      'We need',
      'more',
      'less',
      'money for the harbour bridge than the ministry asked for in April',
    ],
    ['another unit', 'The lanes of the harbour bridge stay shut for three', 'weeks', 'months', 'after the storm'],
    ['an "un-"', 'The engineers of the harbour were', 'happy', 'unhappy', 'about the new cables of the eastern lane'],
    ['the first words', 'We', 'will', 'must', 'examine the damaged pillars of the harbour bridge in May'],
    ['a name at the end', 'The rusted cables of the harbour bridge were sold to', 'Sweden', 'Norway', ''],
    ['a number in a few words', 'The bridge stays shut for', '41', '14', 'days and nobody told us'],
  ];
  for (const [what, before, one, other, behind] of otherwise)
    it(`${what} is a difference`, () => {
      const story = 'The harbour authority of Ostrava closed the Marlin bridge after engineers found cracks.\n\n';
      const said = (word: string) => `${story}"${before} ${word}${behind && ' '}${behind}," Pavel Novak said.`;
      const texts = { 'a.txt': said(one), 'b.txt': said(other) };
      assert.deepEqual(
        differences(texts).map(({ hereText, thereText }) => [hereText, thereText]),
        [[one, other]],
      );
    });

  it('a "not" said twice and a "not" for an "un-" are no difference', () => {
    const quote = (text: string) => `The harbour authority closed the Marlin bridge.\n\n"${text}," Pavel Novak said.`;
    const pairs = [
      [
        'If we do not get tough and smart, the harbour bridge will rust away',
        'If we do not get tough and we do not get smart, the harbour bridge will rust away',
      ],
      [
        'The engineers of the harbour were unhappy about the new cables',
        'The engineers of the harbour were not happy about the new cables',
      ],
    ];
    for (const [one, other] of pairs) {
      const texts = { 'a.txt': quote(one), 'b.txt': quote(other) };
      assert.deepEqual(differences(texts), []);
      assert.equal(quotePairs(folder(texts)).length, 1, one);
    }
  });

  it('style, tense, spelling and brackets are no difference', () =>
    checkFindings(
      `
//- /a.txt
"We can't allow the harbour bridge to stay closed until the winter's storms arrive in Ostrava," Novak said.
//- /b.txt
"We cannot allow [the harbor bridge] to stay closed till the storms of winter arrive in Ostrava," Novak said.
`,
      'quotes.differs',
    ));

  it('a sentence that goes on where the other has ended is no difference', () =>
    checkFindings(
      `
//- /a.txt
"The council of Ostrava has a duty to begin the harbour proceedings immediately," Novak said.
//- /b.txt
"The council of Ostrava has a duty to begin the harbour proceedings. No one is above the law," Novak said.
`,
      'quotes.differs',
    ));

  const alike: [string, string, string][] = [
    ['a month cut short', 'before the September 11 storm the harbour', 'before the Sept. 11 storm the harbour'],
    ['a title cut short', 'that Senator Lund and the harbour', 'that Sen. Lund and the harbour'],
    ['a junior', 'that Berg Junior and the harbour', 'that Berg Jr. and the harbour'],
    ['a handle', 'that Petra Lund and the harbour', 'that @petralund and the harbour'],
    ['a circumstance', 'that the ministry and the harbour', 'that the ministry, without permission, and the harbour'],
  ];
  for (const [what, one, other] of alike)
    it(`${what} is no difference`, () =>
      checkFindings(
        `
//- /a.txt
"We told the inspectors ${one} authority closed the rusted bridge for repairs," Novak said.
//- /b.txt
"We told the inspectors ${other} authority closed the rusted bridge for repairs," Novak said.
`,
        'quotes.differs',
      ));
});

describe('quotes.speaker-conflict', () => {
  it('one utterance, two people named beside it', () =>
    checkFindings(
      `
//- /a.txt
Harbour chief Jana Novak met mayor Petr Dvorak at the bridge.
"The inspectors warned us about rusted cables twice, and nobody listened," Jana Novak said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotes.speaker-conflict warning: Jana Novak here, Petr Dvorak in b (line 2): one quote, two speakers
//- /b.txt
Harbour chief Jana Novak met mayor Petr Dvorak at the bridge.
"The inspectors warned us about rusted cables twice, and nobody listened," Petr Dvorak said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotes.speaker-conflict warning: Petr Dvorak here, Jana Novak in a (line 2): one quote, two speakers
`,
      'quotes.speaker-conflict',
    ));

  it('a few words between the name and the quote', () =>
    checkFindings(
      `
//- /a.txt
Harbour chief Jana Novak met mayor Petr Dvorak at the bridge.
Jana Novak said on Monday in Ostrava that "the inspectors warned us about rusted cables twice, and nobody listened."
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotes.speaker-conflict warning: Jana Novak here, Petr Dvorak in b (line 2): one quote, two speakers
//- /b.txt
Harbour chief Jana Novak met mayor Petr Dvorak at the bridge.
"The inspectors warned us about rusted cables twice, and nobody listened," Petr Dvorak said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotes.speaker-conflict warning: Petr Dvorak here, Jana Novak in a (line 2): one quote, two speakers
`,
      'quotes.speaker-conflict',
    ));

  const quiet: [string, string, string][] = [
    ['a pronoun', 'Jana Novak said.', 'he said.'],
    ['a spelling', 'Sergei Lavrov said.', 'Sergey Lavrow said.'],
    ['a surname alone', 'Jana Novak said.', 'Novak said.'],
    ['a spokeswoman', 'Jana Novak said.', 'said Petra Lund, a spokeswoman for Novak.'],
  ];
  for (const [what, one, other] of quiet)
    it(`${what} is no conflict`, () =>
      checkFindings(
        `
//- /a.txt
"The inspectors warned us about rusted cables twice, and nobody listened," ${one}
//- /b.txt
"The inspectors warned us about rusted cables twice, and nobody listened," ${other}
`,
        'quotes.speaker-conflict',
      ));

  const german =
    'Der Präsident hat am Montag mit den Partnern über die Lage an der Front und über die Hilfe für das Land gesprochen.';
  const french =
    'Le président a parlé lundi avec les partenaires de la situation sur le front et de l’aide pour le pays.';
  const english = 'The inspectors warned us about rusted cables twice, and nobody listened';
  const own = 'Die Prüfer haben uns zweimal vor den rostigen Seilen gewarnt, und niemand hat zugehört';
  const abroad: [string, string, string][] = [
    [
      'one language',
      `${german}\n„${own}“, sagte Präsident Olek Selenko.`,
      `${german}\n„${own}“, sagte Präsident Olek Selenkow.`,
    ],
    [
      'two languages',
      `${german}\n„${english}“, sagte Präsident Olexander Schuk.`,
      `${french}\n« ${english} », a dit le président Aleksandr Zhouk.`,
    ],
  ];
  for (const [what, one, other] of abroad)
    it(`a name spelt in two ways in ${what} is no conflict`, () =>
      checkFindings(`\n//- /a.txt\n${one}\n//- /b.txt\n${other}\n`, 'quotes.speaker-conflict'));

  it('tells two people apart in another language', () =>
    checkFindings(
      `
//- /a.txt
${german}
„${own}“, sagte Bürgermeisterin Jana Novak.
${'^'.repeat(own.length + 2)} quotes.speaker-conflict warning: Jana Novak here, Petr Dvorak in b (line 2): one quote, two speakers
//- /b.txt
${german}
„${own}“, sagte Minister Petr Dvorak.
${'^'.repeat(own.length + 2)} quotes.speaker-conflict warning: Petr Dvorak here, Jana Novak in a (line 2): one quote, two speakers
`,
      'quotes.speaker-conflict',
    ));
});
