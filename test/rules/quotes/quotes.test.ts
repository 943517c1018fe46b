import { checkFindings } from '../../helpers/fixture';

describe('rules/quotes.unattributed', () => {
  it('marks a quote that the article gives to nobody', () =>
    checkFindings(
      `
The council met again on Friday in the old town hall.

"Nobody asked us what we wanted before they closed the school."
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotes.unattributed information: the article does not tell who says this

The next meeting is in May.
`,
      'quotes.unattributed',
    ));

  it('leaves quotes that go on, mottoes and titles', () =>
    checkFindings(
      `
"We will build the bridge before the winter comes," Mayor Anna Holm said. "It will carry trucks and trams and people on foot."

"And when it stands, we shall all walk over it together."

The banner read "Bread for all". She wrote "The Long Way Home Across the Frozen Lake" in 1998.
`,
      'quotes.unattributed',
    ));

  it('keeps still in other languages than English', () =>
    checkFindings(
      `
Der Rat hat am Freitag im alten Rathaus der Stadt über die Schule und den Damm gesprochen, und die Sitzung war sehr lang.

„Niemand hat uns gefragt, was wir wollten, bevor die Schule zu war.“

Die nächste Sitzung ist im Mai, und die Türen werden dann auch für die Bürger offen sein.
`,
      'quotes.unattributed',
    ));
});

describe('rules/quotes.unattributed: what a reader sees for himself', () => {
  const cases: [string, string, string][] = [
    ['a sentence leads up to the quote', 'The answer of the town is, ', ''],
    ['a line leads up to it', 'The council put it more bluntly:\n\n', ''],
    ['a question', 'The mood in the hall?\n\n', ''],
    ['a signature below', 'The doors stayed shut.\n\n', '\n\nAnna, age ten\n\nFifth grade'],
    ['a signature behind', 'The doors stayed shut.\n\n', ' Editorial Board, Western Times'],
    ['a dash and a name', 'The doors stayed shut.\n\n', '\n\n-- Anna Holm on the “Evening Show.”'],
    ['the one who spoke before', 'Anna Holm said the doors were shut for good.\n\n', ''],
    ['words behind another quote', '“We came in vain,” Anna Holm, who keeps the keys of the hall.\n\n', ''],
    ['the one of whom the line before tells', 'Anna Holm was more hopeful than the rest.\n\n', ''],
    ['a pronoun in it', 'Then she looked at the doors.\n\n', ''],
    ['the same with an advertisement between', 'Anna Holm was more hopeful.\n\nADVERTISEMENT\n\n', ''],
    ['a name right behind it', 'The doors stayed shut.\n\n', ' Rep. Anna Holm, D-Wash., who chairs the board.'],
  ];
  for (const [what, before, behind] of cases)
    it(what, () =>
      checkFindings(
        `The council met again on Friday in the old town hall.\n\n${before}“Nobody asked us what we wanted before they closed the school.”${behind}\n\nThe next meeting is in May, and the doors will be open then.\n`,
        'quotes.unattributed',
      ),
    );
});

describe('rules/quotes.unbalanced', () => {
  it('marks what opens and never closes, and what closes nothing', () =>
    checkFindings(
      `
The mayor said: “We will build it. The works start in May.
                ^ quotes.unbalanced information: this quotation mark is never closed

The mayor said nothing” on Monday.
                      ^ quotes.unbalanced information: this quotation mark closes nothing
`,
      'quotes.unbalanced',
    ));

  it('leaves paragraphs that open anew, measures, arrows and HTML', () =>
    checkFindings(
      `
The mayor said: “We will build it.

“It will stand for a hundred years.”

The 5'10" guard bought a 12" pipe and <a href="x.html">went home</a>.

It is 7.36” x 6.50” × 7.5” in size, with a screen of 12”.

» Read more about the works
`,
      'quotes.unbalanced',
    ));

  it('leaves paragraphs that open anew where their line ends are lost, and marks the one that names its speaker', () =>
    checkFindings(
      `
The mayor read out a statement: "The works start in May. "They will take a year. "Nobody will lose a home."

"The works start in May, said the mayor. "They will take a year," he added.
^ quotes.unbalanced information: this quotation mark is never closed

We waited, " but nobody came to open the gate.
           ^ quotes.unbalanced information: this quotation mark pairs with no other
`,
      'quotes.unbalanced',
    ));
});
