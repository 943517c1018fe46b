import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';
import { checkFindings } from '../../helpers/fixture';

describe('rules/claims', () => {
  it('marks the clause that lacks a source, not the sentence', () =>
    checkFindings(
      `
Norland, which has massed more than 90,000 troops near the river, has repeatedly denied any plans to invade.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "which has massed
`,
      'claims.',
    ));

  it('leaves what is attributed, asked or put as a heading', () =>
    checkFindings(
      `
Prices and the poor

Inflation rose to 9.1 percent in June, the statistics office said on Monday.

According to the ministry, 40,000 people lost their homes.

Have 40,000 people lost their homes?
`,
      'claims.',
    ));

  it('marks reading of intentions that nobody is named for', () =>
    checkFindings(
      `
The minister said there was a chance, in what appeared to be a retreat.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.speculation information: "in what appeared to be a retreat": nobody is named as the one who thinks so
`,
      'claims.',
    ));

  it('names the figure that it is about where the words are cut before it', () =>
    checkFindings(
      `
In the wide valley behind the hills and the old mills of the town by the river 40,000 people live in tents.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "In the wide valley behind the hills and the old mills of the town by…": no source named for "40,000 people"
`,
      'claims.',
    ));

  it('marks fears that are nobody’s', () =>
    checkFindings(
      `
The navy held drills near the strait, raising fears that a blockade was near.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "raising fears that a blockade was near": does not say whose fears
`,
      'claims.',
    ));

  it('marks what is said to be known to all', () =>
    checkFindings(
      `
It is an open secret that the contractor was picked before the vote.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "It is an open secret that the contractor
The recipe is an open secret of the village.
`,
      'claims.',
    ));

  it('marks judging words only where the house asks for it', () =>
    checkFindings(
      `
The regime answered on Tuesday.
    ^^^^^^ claims.loaded hint: "regime": a judging word
“The regime will fall,” Ms. Duval said. She called it a “shameful regime” and said the regime would fall.

The new tax regime began on Monday, and so did the censorship regime.
`,
      'claims.',
      { ...defaultSettings, rules: { 'claims.loaded': 'hint' } },
    ));

  it('marks a crowd as the source, not a country', () =>
    checkFindings(
      `
Some critics say the dam will break.
^^^^^^^^^^^^^^^^ claims.vague-source information: "Some critics say": who says so is not named
Western countries accuse Norland of preparing an invasion.

Dr. Ames and other experts say the dam is safe.

The dam is one of the most viewed sights of the valley, and many pledged gifts will be spent on it.
`,
      'claims.',
    ));

  it('marks voices nobody could ring up, and what is only thought', () =>
    checkFindings(
      `
Senior officials said the dam would break.
^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "Senior officials said": who says so is not named
Many economists believe the dam was a mistake.
^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "Many economists believe"
Studies show that dams age badly.
^^^^^^^^^^^^ claims.vague-source information: "Studies show"
The plan is dead, according to people familiar with the talks.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "according to people familiar with the talks"
Sources close to the talks said a deal was near.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "Sources close to the talks said": who says so is not named
It has been suggested that the valves were old.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "It has been suggested
A 2015 study found that dams age badly. The officials said nothing of it. She and her allies expect a hard year. Sudmark and its allies argue that the dam is safe.
People close to the mayor are at the dam. The news sparked concerns from Ms. Bell and her party.
Critics will surely complain that the dam is ugly. In a statement, officials said it was safe. Advisers such as Ms. Bell believe it is safe.
`,
      'claims.vague-source',
    ));

  it('marks no crowd that says nothing', () =>
    checkFindings(
      `
Officials never reported the leak to the court. Experts would not say how old the valves are. Critics declined to say more.

Many experts do not believe that the dam is safe.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "Many experts do not believe": who says so is not named
`,
      'claims.vague-source',
    ));

  it('marks no crowd that acts, and none of which somebody is named', () =>
    checkFindings(
      `
Officials told poll workers to clean the booths. His aides had just agreed to a debate. Insiders have seen the race turned upside down.

Twice as many voters expect her to win. Many voters told exit pollsters that they were tired. Officials should have noted the leak.

According to experts and the Ostrava Ministry, the glasses were new. Mr. Bell and the others have accused the mill of neglect.

Jan Osei, a former official who left in May, warned of a flood. Duval’s outgoing security adviser, H.R. Quarrie, called for a tougher line. A former adviser, Jan Bell, said so. Ms. Bell reportedly wrote in the filing that she was tired.

Last month sources told the Ostrava Herald that the dam was old.
           ^^^^^^^^^^^^ claims.vague-source information: "sources told"
The ministry had no comment -- US officials said the dam was old.
                               ^^^^^^^^^^^^^^^^^ claims.vague-source hint: "US officials said"
Officials told reporters they want to close the dam.
^^^^^^^^^^^^^^ claims.vague-source information: "Officials told": who says so is not named
With the mayor of New Ostrava, a former official said, nobody would speak.
                               ^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "a former official said"
As many experts have noted, the dam is old.
   ^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "many experts have noted"
`,
      'claims.vague-source',
    ));

  it('quotes a reading beyond the comma right behind it', () =>
    checkFindings(
      `
The mill was shut, perhaps because, as in other years, the river was low.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.speculation information: "perhaps because, as in other years"
According to the lawsuit, the mayor sold the mill, in an apparent attempt to hide the leak.
`,
      'claims.speculation',
    ));

  it('is milder on the unnamed official of a named body', () =>
    checkFindings(
      `
A Pentagon official said the drills had ended.
^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source hint: "A Pentagon official said": who says so is not named
U.S. officials said the drills had ended.
^^^^^^^^^^^^^^^^^^^ claims.vague-source hint: "U.S. officials said"
The drills had ended, a senior White House official told reporters.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source hint: "a senior White House official told"
The charge is backed by the League of Ostrava, whose observers said the drills were a threat.
                                                     ^^^^^^^^^^^^^^ claims.vague-source hint: "observers said"
Officials with the Ostrava League said the drills went on.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source hint: "Officials with the Ostrava League said"
A source familiar with Osei Mining said the pit was closed.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "A source familiar with Osei Mining said"
Ousted Pentagon official says drills were a farce
`,
      'claims.vague-source',
    ));

  it('leaves to the court what is alleged there', () =>
    checkFindings(
      `
Mr. Osei was charged with fraud on Monday. He is alleged to have hidden the accounts of the dam.

Mr. Bell lives by the river. He is alleged to have hidden the accounts of the dam.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.vague-source information: "is alleged to have hidden
`,
      'claims.vague-source',
    ));

  it('marks superlatives, causes and states of mind put down as fact', () =>
    checkFindings(
      `
More dams are at risk than ever before.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "More dams are at risk than ever before": no source named
The flood was caused by years of neglect at the ministry.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "The flood was caused by
Norland is furious over the dam.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "Norland is furious over the dam"
It was the worst flood in the country’s history.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "It was the worst flood
Crime has doubled since the mayor took office.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "Crime has doubled
More than 90,000 troops stand at the border.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "More than 90,000
Norland hopes to split the alliance.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "Norland hopes to split
Norland is furious over the dam, the mayor said. We are determined to mend it. It is one of the oldest in the world.
`,
      'claims.unsourced',
    ));

  it('marks the unsourced clause on either side of a sourced one', () =>
    checkFindings(
      `
The mayor denied that the dam was unsafe, although the city has spent more than $40 million on its repair since the flood.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "although the city has

Ms. Duval, whose company poisoned 3,000 wells in the valley, told the court that she had known nothing of it.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "whose company poisoned
`,
      'claims.',
    ));

  it('shows nothing strong of polls, laws, markets and captions', () => {
    const texts = [
      'Mr. Osei led Ms. Bell by 48 percent to 44 percent among likely voters.',
      'Shares of the maker closed down 4.1 percent on the Ostrava exchange.',
      'The Dow fell on Monday, while the wider Ostrava list lost 4.9 percent.',
      'The poll was taken in May.\n\nAnother 43 percent see the mayor in a bad light.',
      'She lives in Ostrava, a city of 8.6 million, and works at the mill there.',
      'The account of the dam has more than 4 million followers.',
      'Under the law, owners can deduct 30 percent of the interest on 2 million loans.',
      'Marchers carry 2,000 flags past the palace in this photo.',
    ];
    for (const text of texts) {
      const { marks } = read(`${text}\n`);
      assert.ok(
        marks.every(({ strength }) => strength < defaultSettings.claims.threshold),
        `${text}: ${marks.map(({ strength }) => strength)}`,
      );
    }
  });

  // In each pair only the first one shows something that wants a source.
  const pairs: [string, string][] = [
    [
      'Some 9,000 families live in tents. The fund paid $61 million in June.',
      'It paid $44 million in May, according to the ministry. Some 9,000 families live in tents. The fund paid $61 million in June.',
    ],
    [
      'The town gained 3,500 by boat.',
      'The dam had 14,000 visitors, the report says.\n\nThe town gained 3,500 by boat.',
    ],
    [
      'More than 48,000 families live in tents. Those numbers grow.',
      'More than 48,000 families live in tents. Those numbers, obtained from the court, grow.',
    ],
    ['The town gained 3,500 by boat.', 'That means the town gained 3,500 by boat.'],
    ['A $9 million pump came to be the cause.', 'The $9 million pump came to be the cause.'],
    [
      'Ms. Duval, who has misled the valley for years, lives there.',
      'Ms. Duval, who has covered the valley for years, lives there.',
    ],
    ['The mills have doubled since May.', 'The mills have doubled down since May.'],
    [
      'Some 9,000 ships left. The port is old. It is rust that eats it. More than 4,000 ships were sold.',
      'Some 9,000 ships left, the ministry said. The port is old. It is rust that eats it. More than 4,000 ships were sold.',
    ],
    [
      'The port is old. It spends $14 million on pumps.',
      'The measure passed the council. It spends $14 million on pumps.',
    ],
    [
      'The mill lost 48,300 tons of steel to Norland.\n\nThe dam is old.',
      'The mill lost 48,300 tons of steel to Norland.\n\nThe dam is old.\n\n“It lost 48,300 tons,” Ms. Bell said.',
    ],
    ['Norland has 7,400 ships in Ostrava.', 'Ms. Duval continued:\n\nNorland has 7,400 ships in Ostrava.'],
    ['Some 7,400 ships are in Ostrava.', '*Some 7,400 ships are in Ostrava.'],
    ['Some 7,400 ships are in Ostrava.', 'Some 7,400 ships are in Ostrava. Hide Caption 4 of 8. The ships are old.'],
    [
      'Some 7,400 ships are in Ostrava.\n\nThe dam is old.',
      'Some 7,400 ships are in Ostrava.\n\nThe dam is old.\n\nSome 7,400 ships are in Ostrava.',
    ],
    ['The mayor raised fares by 40 percent in Ostrava.', 'The mayor won by 40 percent in Ostrava.'],
    ['The mayor raised fares by 40 percent in Ostrava.', 'The mayor changed 100 percent in Ostrava.'],
    [
      'Pipes fill 1,400 miles in Ostrava, more than ever in the valley.',
      'Pipes rust 1,400 miles away in Ostrava, more than ever in the valley.',
    ],
    ['The plot in Ostrava has 14,000 graves.', 'The plot in Ostrava has 14,000 pages.'],
    [
      'The mayor came.\n\nMore than 31 percent of mills in Ostrava are rust.',
      'The mayor came. A survey was taken.\n\nMore than 31 percent of mills in Ostrava are rust.',
    ],
    [
      'More than 41,000 mills in Ostrava are rust. The dam is old.',
      'More than 41,000 mills in Ostrava are rust. The dam is old, according to data of the ministry.',
    ],
    ['About 40 percent of the mill is rust.', 'About 40 percent of the town’s population is deaf.'],
    ['The mill paid $2,600 for dinners in Ostrava.', 'The mill gave a $2,600-a-plate dinner in Ostrava.'],
    ['The mill paid $2,600- a lot of money in Ostrava.', 'The mill gave a $2,600-a-plate dinner in Ostrava.'],
    [
      'The fifth group in Ostrava, 43 percent, knows nothing of dams.',
      'The fifth group in Ostrava (43 percent) knows nothing of dams.',
    ],
    ['The league raised a record $61 million.', 'The league boasted a record $61 million.'],
    [
      'The mill of Ms. Bell paid $61 million to Norland.',
      'The mill of Ms. Bell settled a suit of Norland for $61 million.',
    ],
    [
      'The ships of Ostrava were full. They brought 43,000 families to Norland.',
      'In 1914, the ships of Ostrava were full. They brought 43,000 families to Norland.',
    ],
    ['About 40 percent of the mill is rust.', 'About 40 percent of the world’s population is deaf.'],
    [
      'Norland is furious over the dam.',
      'Norland is furious over the dam. “It is a threat,” the mayor said on Friday.',
    ],
    ['The maker is behind the plot.', 'The maker is behind the project.'],
    ['Crime has doubled since May.', 'Crime may have doubled since June.'],
    ['Neglect was the cause of the flood.', 'She looked into having the cause of the flood determined.'],
    ['The mayor lied about the dam.', 'The question is whether the mayor lied about the dam.'],
    ['Now 7 million people are without power.', 'Now the Ostrava Valley of 7 million people is without power.'],
    [
      'The ministry has lost 35,000 pumps in Ostrava.',
      'The ministry, with 35,000 employees in Ostrava, has lost pumps.',
    ],
    [
      'The mill fills 40 percent of the basins in Ostrava.',
      'The mill fills the last 40 percent of the basins in Ostrava.',
    ],
    ['In 2014, the mill sold 4,300 ships to Norland.', 'In 1914, the mill sold 4,300 ships to Norland.'],
    ['Norland sold the ships of 40,000 families in Ostrava.', 'Sell the ships of 40,000 families in Ostrava.'],
    ['Research shows that dams age.', 'Research shows that dams age. A study of the university in May found cracks.'],
    [
      'The mills of Ostrava shut.\n\nFor women in Ostrava, it hit a record low of 6 percent.',
      'Unemployment in Ostrava fell.\n\nFor women in Ostrava, it hit a record low of 6 percent.',
    ],
    [
      'The guards of Ostrava have stopped 280,000 boats.\n\nThe ships are old, Ms. Bell said.',
      'The guards of Ostrava have stopped 280,000 boats.\n\nOf those, 97 percent are old, Ms. Bell said.',
    ],
    ['Perhaps because they were young, the dam seemed high.', 'Perhaps because we were young, the dam seemed high.'],
  ];
  for (const [open, quiet] of pairs)
    it(`wants no source for: ${quiet}`, () => {
      const shown = (text: string) =>
        read(`${text}\n`).marks.filter(({ strength }) => strength >= defaultSettings.claims.threshold);
      assert.ok(shown(open).length > 0, open);
      assert.deepEqual(shown(quiet), []);
    });

  // A superlative alone is weak; in each pair the second one has none.
  const superlatives: [string, string][] = [
    ['He lives where the largest pumps in the country rust.', 'He lives where most pumps in the country rust.'],
    ['His is the largest mill in the world.', 'His is the largest mill in the world of toys.'],
    [
      'Ships are faster. Last week, the tug went below three hours for the first time in four years.',
      'Yields fell. Last week, the note went below three percent for the first time in four years.',
    ],
  ];
  for (const [open, quiet] of superlatives)
    it(`sees no superlative in: ${quiet}`, () => {
      const strongest = (text: string) => Math.max(0, ...read(`${text}\n`).marks.map(({ strength }) => strength));
      assert.ok(strongest(open) > strongest(quiet), `${strongest(open)} ${strongest(quiet)}`);
      assert.ok(strongest(open) < defaultSettings.claims.threshold, open);
    });

  it('says who states it elsewhere, and is milder', () =>
    checkFindings(
      `
//- /wire/dam.txt
The company that runs the dam spent $300 million of public money on bribes for its engineers.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced hint: "The company that runs the dam spent $300 million of public money on…": no source named here; Jana Novak, in river (line 3)
//- /blog/river.txt
Words on the river

Environment minister Jana Novak said that bribes for engineers had cost the company $300 million in public money. She spoke in parliament.
`,
      'claims.',
    ));

  it('knows a figure again that another article gives with its source', () =>
    checkFindings(
      `
//- /wire/a.txt
Norland, which has massed more than 90,000 troops near the river, has repeatedly denied any plans to invade Sudmark.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "which has massed more than 90,000 troops near the river": no source named here; Western countries, in b (line 1), for the figure
//- /wire/b.txt
Western countries accuse Norland of preparing an invasion of Sudmark by massing 90,000 troops near the river.
`,
      'claims.',
    ));

  it('takes nobody who does not say so for the source', () =>
    checkFindings(
      `
//- /wire/dam.txt
The company that runs the dam spent $300 million of public money on bribes for its engineers.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "The company that runs the dam spent $300 million of public money on…": no source named
//- /blog/river.txt
Words on the river

Environment minister Jana Novak would not say that bribes for engineers had cost the company $300 million in public money.
`,
      'claims.unsourced',
    ));

  it('keeps its level where the other article names nobody either', () =>
    checkFindings(
      `
//- /wire/dam.txt
The company that runs the dam spent $300 million of public money on bribes for its engineers.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "The company that runs the dam spent
//- /blog/river.txt
The company spent $300 million of public money on bribes for engineers in the spring of that year.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claims.unsourced information: "The company spent
`,
      'claims.unsourced',
    ));

  it('asks for no source in a language whose words for naming one it does not know', () =>
    checkFindings(
      `
//- /wire/zug.txt
Nach dem schweren Zugunglück in Oberbayern ist die Zahl der Toten gestiegen.

Ein 47 Jahre alter Mann starb am Donnerstag im Krankenhaus, wie die Polizei mitteilte. Die Bergung kostet nach Angaben der Bahn 2,5 Millionen Euro.
`,
      'claims.unsourced',
    ));
});
