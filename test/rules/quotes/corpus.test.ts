import { checkFindings } from '../../helpers/fixture';

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
});
