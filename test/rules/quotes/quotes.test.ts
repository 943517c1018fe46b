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
});
