import { checkFindings } from '../../helpers/fixture';

describe('figures in two articles about one event', () => {
  it('one who is counted with the others, or told beside them, makes no conflict', () =>
    checkFindings(
      `
//- /001.txt
The gunman killed 58 people and himself at the Harrow fair in Lowfield on Sunday, police said.
//- /002.txt
A gunman killed 59 people, including himself, at the Harrow fair in Lowfield on Sunday, police said.
`,
      'figures.',
    ));

  it('says nothing of what may be beside what is', () =>
    checkFindings(
      `
//- /001.txt
The ferry Santa Clara, built in Japan in 1987, was licensed to carry 250 passengers, according to the port of Coron.
//- /002.txt
The ferry Santa Clara was carrying 312 people from Coron, the coast guard said.
`,
      'figures.',
    ));

  it('the price of a wall against floods is no count that grows', () =>
    checkFindings(
      `
//- /001.txt
3 November 2026

A £42 million flood wall will cut the harbour of Penrow off from the sea, and residents heckled when it was passed.
  ^^^^^^^^^^^ figures.conflict warning: £42 million here (3 Nov 2026), £45 million in 002
//- /002.txt
5 November 2026

Penrow gets its £45 million flood wall at the harbour, and the sea will not be seen any more.
                ^^^^^^^^^^^ figures.conflict warning: £45 million here (5 Nov 2026), £42 million in 001
`,
      'figures.',
    ));

  it('a headline tells of what the text below opens with', () =>
    checkFindings(
      `
//- /001.txt
Fire at Penrow mill kills 14
                          ^^ figures.conflict warning: 14 here, 41 people (police) on line 3

A fire at the Penrow mill killed 41 people on Monday, police said.
                                 ^^^^^^^^^ figures.conflict warning: 41 people (police) here, 14 on line 1
`,
      'figures.',
    ));

  it('a headline may give all of what the text goes through', () =>
    checkFindings(
      `
//- /001.txt
Fires at the mills of Penrow kill 18

Fires at two mills killed 18 people on Monday, police said.

A fire at the old mill of Penrow killed seven people in the morning.
`,
      'figures.',
    ));

  it('the dead and the injured are people, whether or not the word stands beside them', () =>
    checkFindings(
      `
//- /001.txt
The gunman killed 58 people at the Harrow fair in Lowfield on Sunday, police said.
                  ^^^^^^^^^ figures.conflict warning: 58 people (police) here, 61 dead (police) in 002 (line 1)
//- /002.txt
A gunman left 61 dead at the Harrow fair in Lowfield on Sunday, police said.
              ^^^^^^^ figures.conflict warning: 61 dead (police) here, 58 people (police) in 001 (line 1)
`,
      'figures.',
    ));

  it('what two articles put differently a week apart differs', () =>
    checkFindings(
      `
//- /001.txt
3 March 2025

A deal with the Calder bin workers would cost the council £7.4 million a year, council leader Amina Farooqi said.
                                                          ^^^^^^^^^^^^^^^^^^^ figures.differs information: £7.4 million a year (council leader Amina Farooqi) here (3 Mar 2025), £5.1 million (council
//- /002.txt
18 March 2025

A deal with the Calder bin workers would cost the council £5.1 million a year, council leader Amina Farooqi said.
                                                          ^^^^^^^^^^^^^^^^^^^ figures.differs information: £5.1 million a year (council leader Amina Farooqi) here (18 Mar 2025), £7.4 million (council
`,
      'figures.',
    ));

  it('an amount that another beside it makes up to the other is a part of it', () =>
    checkFindings(
      `
//- /001.txt
The Lowfield budget has $805 million for new drug detection technology at the ports of Harrow, the mayor said.
//- /002.txt
The Lowfield budget that the mayor set out has these parts:

$675 million for new drug detection technology at the ports of Harrow

$130 million for dogs and their handlers
`,
      'figures.',
    ));

  it('numbers of two articles that are at odds in most of what they give are of two things, and so are prices of two days', () =>
    checkFindings(
      `
//- /001.txt
Arden United beat Lowfield on Saturday. Arden have 71 points from 33 matches and 58 goals at the top of the league.
                                                   ^^^^^^^^^ figures.differs hint: 71 points here, 72 in 002 (line 1)
                                                                  ^^^^^^^^^^ figures.differs hint: 33 matches here, 34 in 002 (line 1)
                                                                                 ^^^^^^^^ figures.differs hint: 58 goals here, 60 in 002 (line 1)
Shares of the Arden brewery fell 6 percent to $21.15 on the Lowfield exchange.
//- /002.txt
Arden United drew with Lowfield on Saturday. Arden have 72 points from 34 matches and 60 goals at the top of the league.
                                                        ^^^^^^^^^ figures.differs hint: 72 points here, 71 in 001 (line 1)
                                                                       ^^^^^^^^^^ figures.differs hint: 34 matches here, 33 in 001 (line 1)
                                                                                      ^^^^^^^^ figures.differs hint: 60 goals here, 58 in 001 (line 1)
Shares of the Arden brewery rose 2 percent to $21.65 on the Lowfield exchange.
`,
      'figures.',
    ));

  it('a measure of something without a name is none of one thing', () =>
    checkFindings(
      `
//- /001.txt
Peel the apples for the cake and slice them. Heat the oven to 180C, line a tin and bake the cake until it is brown.
//- /002.txt
Peel the apples for the pie and slice them. Heat the oven to 200C, line a tin and bake the pie until it is brown.
`,
      'figures.',
    ));

  it('what exit polls say and the result differ', () =>
    checkFindings(
      `
//- /001.txt
Jana Novak's Harrow Union party secured 24 seats in the Lowfield election on Tuesday.
                                        ^^^^^^^^ figures.differs information: 24 seats here, 27 (Exit polls of the Lowfield election) in 002 (line 1)
//- /002.txt
Exit polls of the Lowfield election on Tuesday said that Jana Novak's Harrow Union party secured 27 seats.
                                                                                                 ^^^^^^^^ figures.differs information: 27 seats (Exit polls of the Lowfield election) here, 24 in 001 (line 1)
`,
      'figures.',
    ));

  it('a conflict names the other number and its line, both ways', () =>
    checkFindings(
      `
//- /001.txt
Moscow has about 130,000 troops massed near Ukraine's eastern border, and drills go on in Belarus.
           ^^^^^^^^^^^^^^^^^^^^ figures.conflict warning: about 130,000 troops here, 100,000 in 002 (line 2)
Foreign Minister Sergei Lavrov met President Vladimir Putin at the Kremlin on Monday.
//- /002.txt
Foreign Minister Sergei Lavrov told President Vladimir Putin at the Kremlin that talks should go on.
Moscow has 100,000 troops massed near the border with Ukraine, and drills go on in Belarus.
           ^^^^^^^^^^^^^^ figures.conflict warning: 100,000 troops here, about 130,000 in 001 (line 1)
`,
      'figures.',
    ));

  it('the other number keeps the words that the first does not end in', () =>
    checkFindings(
      `
//- /001.txt
Moscow has about 130,000 weary troops massed near Ukraine's eastern border, and drills go on in Belarus.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.conflict warning: about 130,000 weary troops here, 100,000 in 002 (line 2)
Foreign Minister Sergei Lavrov met President Vladimir Putin at the Kremlin on Monday.
//- /002.txt
Foreign Minister Sergei Lavrov told President Vladimir Putin at the Kremlin that talks should go on.
Moscow has 100,000 troops massed near the border with Ukraine, and drills go on in Belarus.
           ^^^^^^^^^^^^^^ figures.conflict warning: 100,000 troops here, about 130,000 weary troops in 001 (line 1)
`,
      'figures.',
    ));

  it('a bound that holds differs, and is information', () =>
    checkFindings(
      `
//- /001.txt
Moscow has massed more than 100,000 troops near Ukraine's eastern border, and drills go on in Belarus.
                  ^^^^^^^^^^^^^^^^^^^^^^^^ figures.differs information: more than 100,000 troops here, about 130,000 in 002 (line 2)
Foreign Minister Sergei Lavrov met President Vladimir Putin at the Kremlin on Monday.
//- /002.txt
Foreign Minister Sergei Lavrov told President Vladimir Putin at the Kremlin that talks should go on.
Moscow has massed about 130,000 troops near the border with Ukraine, and drills go on in Belarus.
                  ^^^^^^^^^^^^^^^^^^^^ figures.differs information: about 130,000 troops here, more than 100,000 in 001 (line 1)
`,
      'figures.',
    ));

  it('a toll grows', () =>
    checkFindings(
      `
//- /a.txt
---
date: 2014-12-16
---
Gunmen stormed a school in Peshawar, Pakistan, killing at least 130 people, most of them children.
                                                       ^^^^^^^^^^^^^^^^^^^ figures.update information: at least 130 people here (16 Dec 2014), more than 140 in b (17 Dec 2014, line 4)
//- /b.txt
---
date: 2014-12-17
---
Pakistan mourned a day after gunmen stormed a school in Peshawar, killing more than 140 people, most of them children.
                                                                          ^^^^^^^^^^^^^^^^^^^^ figures.update information: more than 140 people here (17 Dec 2014), at least 130 in a (16 Dec 2014, line 4)
`,
      'figures.',
    ));

  it('counts that states join one by one, and accusers, are told as updates', () =>
    checkFindings(
      `
//- /a.txt
Gay marriage has been adopted by 12 states and the District of Columbia, the Supreme Court in Washington heard.
                                 ^^^^^^^^^ figures.update information: 12 states here, nine in b (line 1)
After the Post wrote of Roy Marlow, five women told the Gazette that the Senate candidate harassed them in Alabama.
                                    ^^^^^^^^^^ figures.update information: five women here, four (the Gazette) in b (line 2)
//- /b.txt
Nine states and the District of Columbia have adopted laws that allow gay marriage, the Supreme Court in Washington heard.
^^^^^^^^^^^ figures.update information: Nine states here, 12 in a (line 1)
Four women have accused Senate candidate Roy Marlow of harassment in Alabama, the Gazette wrote.
^^^^^^^^^^ figures.update information: Four women (the Gazette) here, five in a (line 2)
`,
      'figures.',
    ));

  it('says nothing of one group among those counted; what two sides of a bargain offer differs', () =>
    checkFindings(
      `
//- /a.txt
Ada Quill is one of eight senators in the Dubuque group that is drafting the harbour bill with Bram Holloway.
//- /b.txt
Ada Quill is one of four Republican senators in the Dubuque group that is drafting the harbour bill with Bram Holloway.
//- /c.txt
Mayor Edda Strom made an offer that sets an income of $400,000 as the threshold for the harbour tax.
                                                      ^^^^^^^^ figures.differs information: $400,000 here, $500,000 in d (line 1)
The talks on the harbour tax went on at the town hall of Lindal, where Quarrie and Ostrander of the Kestrel party stayed until midnight.
//- /d.txt
Councillor Bram Holloway made an offer that sets an income of $500,000 as the threshold for the harbour tax.
                                                              ^^^^^^^^ figures.differs information: $500,000 here, $400,000 in c (line 1)
The talks on the harbour tax went on at the town hall of Lindal, while Quarrie and Ostrander of the Kestrel party stayed until midnight.
`,
      'figures.',
    ));

  it('says nothing of another quarter of the year, of the next Congress, and of a dozen that is roughly one', () =>
    checkFindings(
      `
//- /a.txt
Senator Ada Quill raised $34.5 million in the fourth quarter, the campaign of Quill said in Dubuque, a record for a fourth quarter.
//- /b.txt
Senator Ada Quill raised $25.3 million in the third quarter, the campaign of Quill said in Dubuque.
//- /c.txt
The no-tax pledge of Bram Holloway has been signed by 41 senators in this Congress, the Holloway group said.
//- /d.txt
The no-tax pledge of Bram Holloway has been signed by 39 senators in the new Congress, the Holloway group said.
//- /e.txt
Texas and two dozen other states sued to halt the Kestrel program before Judge Orrin Blackwell in Brownsville.
//- /f.txt
Texas and 25 other states sued to halt the Kestrel program before Judge Orrin Blackwell in Brownsville.
`,
      'figures.',
    ));

  it('says nothing of the next Congress where it stands far from the number', () =>
    checkFindings(
      `
//- /a.txt
The decades-old no-tax pledge of Bram Holloway has been signed by 238 House members and 41 senators in this Congress.
//- /b.txt
The new Congress to be seated in January includes 39 senators, Ada Quill among them, and 219 House members who have signed the no-tax pledge of Bram Holloway.
`,
      'figures.',
    ));

  for (const [holder, label] of [
    ['President Ada Quill', ''],
    ['President Jan B. Osei', 'figures.conflict warning'],
  ])
    it(`tells one's two numbers, not those of two persons: ${holder}, Mr. Osei`, () =>
      checkFindings(
        `
//- /a.txt
The Lowfield clemency office gave its numbers on Monday. ${holder} granted 14 pardons and ten commutations in eight years in office, and kept his word.
${label && `${' '.repeat(57 + holder.length + 24)}^^^^^^^^^^^^^^^^ ${label}`}
//- /b.txt
The Lowfield clemency office gave its numbers on Monday. Mr. Osei granted 14 pardons and 12 commutations in eight years in office, and kept his word.
${label && `${' '.repeat(57 + 8 + 24)}^^^^^^^^^^^^^^^ ${label}`}
`,
        'figures.conflict',
      ));

  it('says nothing of an age some years off where the articles are little alike, as who lives grows older', () =>
    checkFindings(
      `
//- /a.txt
Greta Lindqvist, the 16-year-old Swedish climate activist who began the school strikes, sailed to Harrow on a racing boat.
Pupils stayed away from their lessons in forty towns. Teachers in Quarrie marched with them, and a baker gave out bread. The mayor of Dubuque closed the bridge at noon. Bakers, nurses and dockers carried lanterns along the river until a choir from Osterby sang on the steps of the library.
//- /b.txt
Greta Lindqvist, the 17-year-old Swedish climate activist who began the school strikes, opened a session of the forum.
Bankers flew to the mountains for four days of talks. The president of Norland praised his own record on trade, while ministers from Sudmark spoke of tariffs and steel. Hotels in Valdis were full, taxis were dear, and a snowstorm shut the airport at Merano on Tuesday night.
`,
      'figures.',
    ));

  it('an age a year off is in conflict where both tell of the death', () =>
    checkFindings(
      `
//- /c.txt
Corporal Nathan Ostrander, the 25-year-old reservist of the Argyle regiment at the Korvo war memorial, was killed by a gunman on Wednesday.
                               ^^^^^^^^^^^ figures.conflict warning
//- /d.txt
A gunman killed Corporal Nathan Ostrander, a 24-year-old reservist of the Argyle regiment, at the Korvo war memorial on Wednesday.
                                             ^^^^^^^^^^^ figures.conflict warning
`,
      'figures.',
    ));

  it('says nothing of a length or a mass where no name tells that it is of one thing', () =>
    checkFindings(
      `
//- /a.txt
Laptops from Acmeon, Brisk and Delvar were tested in the Quarrie lab for battery life and price by Ines Mora.
The sharp display measures 15.6 inches and the webcam is good, but the laptop weighs 3.7 pounds.
//- /b.txt
Laptops from Acmeon, Brisk and Delvar were tested in the Quarrie lab for price and battery life by Ines Mora.
The sharp display measures 14 inches and the webcam is good, but the laptop weighs 2.9 pounds.
`,
      'figures.conflict',
    ));

  it('a toll that was still being counted has grown', () =>
    checkFindings(
      `
//- /a.txt
Forty-nine people have been killed at two mosques in Lindal on Friday, and Mayor Edda Strom wept.
^^^^^^^^^^^^^^^^^ figures.update information: Forty-nine people here, 50 in b (line 1)
//- /b.txt
Gunmen killed 50 people at two mosques in the town of Lindal, and Mayor Edda Strom wept.
              ^^^^^^^^^ figures.update information: 50 people here, forty-nine people in a (line 1)
`,
      'figures.',
    ));

  it('a toll that is one higher the day after has grown', () =>
    checkFindings(
      `
//- /a.txt
---
date: 2019-03-15
---
Gunmen killed 49 people at two mosques in Lindal on Friday, and Mayor Edda Strom wept.
              ^^^^^^^^^ figures.update information: 49 people here (15 Mar 2019), 50 (Mayor Edda Strom of Lindal) in b (16 Mar 2019, line 4)
//- /b.txt
---
date: 2019-03-16
---
Mayor Edda Strom of Lindal mourned the 50 people that gunmen killed at two mosques in the town.
                                       ^^^^^^^^^ figures.update information: 50 people (Mayor Edda Strom of Lindal) here (16 Mar 2019), 49 in a (15 Mar 2019, line 4)
`,
      'figures.',
    ));

  it('a toll that is one higher on the same day is in conflict', () =>
    checkFindings(
      `
//- /a.txt
---
date: 2019-03-15
---
Gunmen killed 49 people at two mosques in Lindal on Friday, and Mayor Edda Strom wept.
              ^^^^^^^^^ figures.conflict warning: 49 people here, 50 (Mayor Edda Strom of Lindal) in b (line 4)
//- /b.txt
---
date: 2019-03-15
---
Mayor Edda Strom of Lindal mourned the 50 people that gunmen killed at two mosques in the town.
                                       ^^^^^^^^^ figures.conflict warning: 50 people (Mayor Edda Strom of Lindal) here, 49 in a (line 4)
`,
      'figures.',
    ));

  it('says nothing of rounding, and of another group of people', () =>
    checkFindings(
      `
//- /a.txt
President Obama asked Congress for $6.2 billion in emergency money to fight Ebola in West Africa.
The poll asked 1,193 likely voters in Ohio and 1,177 likely voters in Florida.
//- /b.txt
President Obama wants $6 billion in emergency money from Congress to fight Ebola in West Africa.
The poll asked 1,193 likely voters in Ohio and 1,168 likely voters in Pennsylvania.
`,
      'figures.',
    ));

  it('a toll that climbs is an update, however little', () =>
    checkFindings(
      `
//- /a.txt
The fire in the harbour of Lindau has killed 44 people, Mayor Brandt of Lindau said as the toll of the harbour fire climbs.
                                             ^^^^^^^^^ figures.update information: 44 people here, 42 (Mayor Brandt of Lindau) in b
//- /b.txt
The fire in the harbour of Lindau has killed 42 people, Mayor Brandt of Lindau said beside the harbour fire.
                                             ^^^^^^^^^ figures.update information: 42 people (Mayor Brandt of Lindau) here, 44 in a
`,
      'figures.',
    ));

  it('says nothing of articles about other events', () =>
    checkFindings(
      `
//- /a.txt
The fire in Lisbon killed 14 people, Mayor Carlos Moedas said after visiting the hospital of Santa Maria.
//- /b.txt
The avalanche near Davos killed 41 people, rescuers from Graubunden said after digging through the night.
`,
      'figures.',
    ));
});

describe('figures in one article', () => {
  it('a conflict gives the other line', () =>
    checkFindings(
      `
Russia has stationed 80,000 troops on the border with eastern Ukraine, the prime minister said.
                     ^^^^^^^^^^^^^ figures.conflict warning: 80,000 troops (the prime minister) here, 40,000 (diplomats) on line 3
Talks in Kiev were to go on after lunch.
The plan may please Moscow, which has stationed 40,000 troops on eastern Ukraine's border, diplomats said.
                                                ^^^^^^^^^^^^^ figures.conflict warning: 40,000 troops (diplomats) here, 80,000 (the prime minister) on line 1
`,
      'figures.conflict',
    ));

  it('a restatement that is less sure to be one is a hint', () =>
    checkFindings(
      `
The ferries of the lake had a bad year.
Nobody would say why.
Under Brandt the office grew stricter with the ferries, launching 20 investigations of safety on board in the past five years.
                                                                  ^^^^^^^^^^^^^^^^^ figures.conflict hint: 20 investigations here, 30 on line 6
The lake was calm.
A clerk shut the office.
Of the 30 investigations that the cantons have launched, seven go on.
       ^^^^^^^^^^^^^^^^^ figures.conflict hint: 30 investigations here, 20 on line 3
`,
      'figures.conflict',
    ));

  it('an article that gives both numbers together means two things', () =>
    checkFindings(
      `
The bill would raise the federal minimum wage to $10.10 an hour from $7.25 an hour, Democrats said.
Republicans would keep the federal minimum wage at $7.25 an hour.
Economists said raising the federal minimum wage to $10.10 an hour would cost jobs.
`,
      'figures.conflict',
    ));
});

describe('figures of one article that are two things', () => {
  for (const [title, text] of Object.entries({
    'one sentence said of two cases': `
On May 3 the firm said a second trial of the drug Zelobrin will test 600 patients with moderate asthma.
Doctors were glad of it.
On May 3 the firm said a second trial of the drug Zelobrin will test 400 patients with severe asthma.`,
    'his and hers': `
Her campaign started August with $58.5 million in available cash, the filing shows.
Donors were asked again.
His campaign started August with $38.4 million in available cash, the filing shows.`,
    'what is and what would be': `
Nurses of the Lindau clinic earn $31 an hour for night shifts in the winter.
The union met on the square.
Nurses of the Lindau clinic would earn $38 an hour for night shifts in the winter.`,
    'an earlier turn and a later one': `
On Tuesday 58 members of the Lindau council voted to keep the ferry on the lake.
Rain fell.
This time, 66 members of the Lindau council voted to keep the ferry on the lake.`,
    'the rest beside all': `
In the harbour of Lindau 2,200 barges were moored by the old pier for the winter.
Fog lay on the lake.
The remaining 1,400 barges were moored by the old pier of Lindau harbour for the winter.`,
    'a number that is part of a name': `
The 15-year fixed-rate Lindau bond fell again this week, the broker Moritz said.
Rain was forecast.
The 30-year fixed-rate Lindau bond fell again this week, the broker Moritz said.`,
  }))
    it(title, () => checkFindings(text, 'figures.conflict'));
});

describe('slips of the pen', () => {
  it('a long number with one digit off is told in a row of numbers too', () =>
    checkFindings(
      `
//- /a.txt
Auditor Brandt listed $4,272.78 for a cruise, $2,306.08 for a park, $10,150 for screens, $310 for bears, $3,544.00 for hats, $940 for tea, $880 for wine and $5,687.75 for the Zellsee Holistic Retreat.
                                                                                                                                                             ^^^^^^^^^ figures.conflict warning: $5,687.75 here
Mayor Ehrlich of Zellsee used the village fund, said auditor Brandt in the report on the fund.
//- /b.txt
Mayor Ehrlich of Zellsee used the village fund for $5,587.75 for the Zellsee Holistic Retreat, said auditor Brandt.
                                                   ^^^^^^^^^ figures.conflict warning: $5,587.75 (auditor Brandt) here
The village fund of Zellsee paid for a cruise, a park and bears, auditor Brandt wrote in the report.
`,
      'figures.conflict',
    ));
});

describe('one article against the rest', () => {
  it('counts those who agree with each other', () =>
    checkFindings(
      `
//- /a.txt
The ferry Aurora sank off Gotland on Sunday with 214 passengers aboard, the coast guard in Visby said.
                                                 ^^^^^^^^^^^^^^ figures.outlier information: 214 passengers in this article alone; 241 passengers in 3 others (b, c, d)
//- /b.txt
Swedish coast guards said 241 passengers were aboard the ferry Aurora when it sank off Gotland on Sunday.
//- /c.txt
With 241 passengers aboard, the ferry Aurora went down off Gotland on Sunday, said officials in Visby.
//- /d.txt
Officials in Visby put the number of people at 241 passengers aboard when the ferry Aurora sank off Gotland.
`,
      'figures.outlier',
    ));

  it('counts those who give another toll, and leaves out bounds that hold for all', () =>
    checkFindings(
      `
//- /a.txt
The blast at the Korvo mill near Lindal killed 89 workers on Monday, said Mayor Edda Strom of Lindal.
                                               ^^^^^^^^^^ figures.outlier information: 89 workers in this article alone; 98 workers in 3 others (b, c, d)
//- /b.txt
Mayor Edda Strom of Lindal said 98 workers were killed in the blast at the Korvo mill on Monday.
//- /c.txt
On Monday a blast at the Korvo mill near Lindal killed 98 workers, Mayor Edda Strom said.
//- /d.txt
The Korvo mill in Lindal blew up on Monday and 98 workers were killed, according to Mayor Edda Strom.
//- /e.txt
At least 60 workers were killed in the Korvo mill in Lindal in the blast on Monday, Mayor Edda Strom said.
`,
      'figures.outlier',
    ));
});

describe('two states of a count', () => {
  const wreck = (count: string) =>
    `The ferry Aurora sank off Visby in the storm, and ${count} in the wreck, the coast guard of Gotland said.`;
  const unmarked = (a: string, b: string) => checkFindings(`\n//- /a.txt\n${a}\n//- /b.txt\n${b}\n`, 'figures.');

  it('are told where what stands around them is alike', () =>
    checkFindings(
      `
//- /a.txt
${wreck('17 people died')}
                                                  ^^^^^^^^^ figures.update information
//- /b.txt
${wreck('34 people died')}
                                                  ^^^^^^^^^ figures.update information
`,
      'figures.',
    ));

  for (const [what, a, b] of [
    ['a number in words that the other may be one of', 'hundreds of people died', '480 people died'],
    ['two numbers in words', 'dozens of people died', 'scores of people died'],
    ['a dozen and more', 'more than a dozen people died', '16 people died'],
    ['some of those who are counted', '14 of those killed were children', '34 people were killed'],
    ['how far it may come', 'up to 34 people could die', '17 people died'],
    ['what somebody needs', 'rescuers reached the 17 people they needed to', 'rescuers reached 34 people'],
    ['a day of all days', '17 people died in the past 24 hours', '34 people died'],
  ])
    it(`are not: ${what}`, () => unmarked(wreck(a), wreck(b)));

  it('are not where the days are not known and one is many times the other', () =>
    unmarked(wreck('17 people died'), wreck('170 people died')));

  it('are where the days are near, however much it has grown', () =>
    checkFindings(
      `
//- /a.txt
3 November 2026

${wreck('17 people died')}
                                                  ^^^^^^^^^ figures.update information
//- /b.txt
4 November 2026

${wreck('70 people died')}
                                                  ^^^^^^^^^ figures.update information
`,
      'figures.',
    ));

  it('are told of all that were hurt, though the dead are counted before', () =>
    checkFindings(
      `
//- /a.txt
The ferry Aurora sank off Visby in the storm, and 17 people died in the wreck, the coast guard of Gotland said.
Another 96 people were injured in the wreck of the ferry Aurora off Visby.
        ^^^^^^^^^ figures.update
//- /b.txt
The coast guard of Gotland said 52 people were injured in the wreck of the ferry Aurora off Visby.
                                ^^^^^^^^^ figures.update
`,
      'figures.',
    ));

  it('are not of another event, told with its year', () =>
    checkFindings(
      `
//- /a.txt
A gunman killed 14 students at the school in Harrow on Tuesday, the sheriff said, and pupils fled across the fields.
Teachers in Quarrie lit lanterns along the river until a choir from Osterby sang on the steps of the library. The governor of Norland closed the schools of the county for a week, and bakers brought bread to the fire station.
//- /b.txt
Parents asked how a gunman could walk into a school, and why nobody had stopped him. At the school of Dunmore 12 students were killed in 1999.
Ministers from Sudmark spoke of rifles and of laws that were never passed, while lawyers for the makers flew to Merano. A vote on the bill is due in spring, and hunters will march against it.
`,
      'figures.',
    ));

  it('are the shares of the votes counted so far and of all', () =>
    checkFindings(
      `
//- /a.txt
Delphine Moreau was ahead in the presidential election of Castagne with 48.3% of the vote against 41.7% for Henri Blanc, the electoral commission said after counting 67% of the ballots.
                                                                                                  ^^^^^ figures.update
//- /b.txt
Delphine Moreau won the presidential election of Castagne, and Henri Blanc got 39.2% of the vote, the electoral commission said.
                                                                               ^^^^^ figures.update
`,
      'figures.',
    ));

  it('are not of the year whose flood is told beside this one, nor "more than two dozen" and 23', () =>
    checkFindings(
      `
//- /a.txt
3 September 2026

Floods killed at least 23 people in the valleys of Tarsia near Velino, the interior ministry said. In the flood of that year 140 people died.
//- /b.txt
4 September 2026

More than two dozen people died in the floods in the valleys of Tarsia near Velino, the interior ministry said.
`,
      'figures.',
    ));

  it('are not of satellites, though a rocket carries them', () =>
    checkFindings(
      `
//- /a.txt
The rocket of Polaris that exploded over Skarvik on Thursday carried nine satellites, the company Polaris said in Skarvik.
                                                                     ^^^^^^^^^^^^^^^ figures.
//- /b.txt
The rocket of Polaris that exploded over Skarvik on Thursday carried eight satellites, the company Polaris said in Skarvik.
                                                                     ^^^^^^^^^^^^^^^^ figures.
`,
      'figures.conflict',
    ));

  it('are not what a year and a quarter have brought', () =>
    checkFindings(
      `
//- /a.txt
Nordhavn Tools of Denmark cut its outlook after a weak second quarter. Operating profit of Nordhavn Tools fell to $388 million.
//- /b.txt
The machine maker Nordhavn Tools of Denmark made an operating profit of $1.9 billion in 2025.
`,
      'figures.conflict',
    ));

  it('are not of two shootings that one article tells of', () =>
    checkFindings(
      `
//- /a.txt
A gunman in Dunmore killed at least 59 people at a concert on Sunday, the sheriff of Dunmore said.
Pupils stayed at home on Monday, and shops were shut.
A gunman killed 49 people in a dance hall in Osterby before.
`,
      'figures.',
    ));

  it('are not of the term that somebody may get and the one that he got', () =>
    checkFindings(
      `
//- /a.txt
Bruno Adami faced up to five years in prison when he pleaded guilty in Castrel to taking bribes from builders.
//- /b.txt
Bruno Adami began a three-year prison sentence after he pleaded guilty in Castrel to taking bribes from builders.
`,
      'figures.differs',
    ));
});
