import assert from 'node:assert/strict';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { figurePairs } from '../../../server/src/corpus/figures/compare';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

/** What two articles say of one event, and whether their numbers are at odds. */
const cases: readonly (readonly [string, string, boolean])[] = [
  [
    'The gunman killed 58 people at the Harrow fair in Lowfield on Sunday, police said.',
    'The death toll in the Harrow fair shooting in Lowfield stood at 61, police said on Sunday.',
    true,
  ],
  [
    'Fifty-eight people were killed at the Harrow fair in Lowfield on Sunday.',
    'Sunday’s attack on the Harrow fair in Lowfield claimed 61 lives.',
    true,
  ],
  [
    'The ferry Santa Clara sank off Coron with 312 people aboard, the coast guard said.',
    'The ferry Santa Clara, carrying 321 passengers and crew, sank off Coron, the coast guard said.',
    true,
  ],
  [
    'The Iskra plant in Lomza employs 120 people, the company said.',
    'Around 140 people work at the Iskra plant in Lomza, according to the company.',
    true,
  ],
  [
    'Marrack won the Penrow mayoral election with 52.4 percent of the vote.',
    'Marrack took 54.2 percent of the vote in the Penrow mayoral election.',
    true,
  ],
  [
    'Marrack won the Penrow mayoral election with 52.4% of the vote.',
    'Marrack took 52.4 per cent of the vote in the Penrow mayoral election.',
    false,
  ],
  [
    'Hollins Steel will cut 1,200 jobs at its Penrow mill by the end of the year.',
    'Some 1,500 jobs will go at the Hollins Steel mill in Penrow by the end of the year.',
    true,
  ],
  [
    'Hollins Steel posted a net profit of $340 million for the third quarter.',
    'Third-quarter net profit at Hollins Steel was $304 million.',
    true,
  ],
  [
    'Hollins Steel posted a net profit of $340 million for the third quarter.',
    'Hollins Steel posted a net profit of $290 million for the second quarter.',
    false,
  ],
  [
    'The magnitude 6.4 earthquake struck Kerta at 4:12 a.m., the geological survey said.',
    'A 6.7-magnitude earthquake struck Kerta early on Monday, the geological survey said.',
    true,
  ],
  [
    'The trial of Dana Orlov for the Penrow bank fraud ended with a sentence of 12 years in prison.',
    'Dana Orlov was jailed for 15 years for the Penrow bank fraud.',
    true,
  ],
  [
    'Dana Orlov, 43, was jailed for the Penrow bank fraud on Tuesday.',
    'Dana Orlov, a 45-year-old accountant, was jailed for the Penrow bank fraud on Tuesday.',
    true,
  ],
  [
    'Organisers said 20,000 people marched through Penrow on Saturday against the wall.',
    'Police put the crowd that marched through Penrow on Saturday against the wall at 8,000.',
    true,
  ],
  [
    'The Penrow tunnel will be 3.2 kilometres long and cost 480 million euros.',
    'The Penrow tunnel will be 2.3 km long and cost 480 million euros.',
    true,
  ],
  ['The Penrow tunnel will be 3.2 kilometres long.', 'The Penrow tunnel, two miles long, opens in May.', false],
  ['Inflation in Norland rose to 7.1 percent in March.', 'Inflation in Norland fell to 6.2 percent in May.', false],
  [
    'The wildfire near Casco has burned 14,000 acres and destroyed 200 homes.',
    'The wildfire near Casco has burned 14,000 acres and destroyed 260 houses.',
    true,
  ],
  [
    'The Lowfield school board approved a budget of $84.2 million on Tuesday night.',
    'On Tuesday night the Lowfield school board approved an $82.4 million budget.',
    true,
  ],
  [
    'The bus carrying 46 pupils overturned on the road to Harrow on Thursday.',
    'A bus with 64 children on board overturned on the road to Harrow on Thursday.',
    true,
  ],
  [
    'The rocket Petrel lifted off from Kerta with 23 satellites on Friday.',
    'Petrel launched from Kerta on Friday carrying 32 satellites.',
    true,
  ],
  [
    'The strike at Port Harrow is in its third week; 900 dockers have walked out.',
    'More than 1,100 dockers have walked out at Port Harrow in the strike.',
    true,
  ],
  [
    'A total of 5,400 cases of measles have been confirmed in Norland since January, the ministry said on 3 May 2026.',
    'Norland has confirmed 4,500 measles cases since January, the ministry said on 3 May 2026.',
    true,
  ],
  [
    'The Senate voted 58-41 to confirm Ortiz as judge.',
    'Ortiz was confirmed as judge by the Senate in a 56-43 vote.',
    true,
  ],
  [
    'The dam holds 120 million cubic metres of water, the operator of the Kerta dam said.',
    'The Kerta dam holds 210 million cubic meters of water.',
    true,
  ],
  ['Hollins sold the Penrow mill for $2.1 billion.', 'Hollins sold the Penrow mill for $2.1 million.', true],
  [
    'Two pilots and 148 passengers were on the Norland Air plane.',
    'All 150 people on the Norland Air plane survived.',
    false,
  ],
  [
    'The Lomza blast injured 34 people, 12 of them seriously.',
    'The Lomza blast injured 34 people, 21 of them seriously.',
    true,
  ],
  [
    'Halden Foods will axe 1,200 jobs at its plant in Lomza.',
    'Halden Foods will lay off 1,500 people at its plant in Lomza.',
    true,
  ],
  [
    'Some 1,200 workers at the Halden Foods plant in Lomza will lose their jobs.',
    'Halden Foods is to cut 1,200 jobs at its plant in Lomza.',
    false,
  ],
  [
    'Harrow beat Castle Town 3-1 in front of 31,204 at Riverside Park, their fifth win.',
    'Harrow beat Castle Town 3-1 at Riverside Park. Attendance: 31,240.',
    true,
  ],
  [
    'Temperatures in Lomza hit 44.3C on Monday, a record for June.',
    'The mercury in Lomza climbed to 46.3 degrees on Monday, a record for June.',
    true,
  ],
  [
    'Temperatures in Lomza hit 38C on Monday, a record for June.',
    'The mercury in Lomza climbed to 100 degrees on Monday, a record for June.',
    false,
  ],
  [
    'Police arrested 46 people at the Harrow protest on Saturday.',
    'At Saturday’s protest in Harrow, 64 were arrested.',
    true,
  ],
  [
    'Police arrested 12 men at the Harrow market on Saturday.',
    'Police arrested 14 women at the Harrow market on Saturday.',
    false,
  ],
  [
    'Eleven boys were rescued from the Harrow cave on Saturday.',
    'Thirteen girls were rescued from the Harrow cave on Saturday.',
    false,
  ],
  [
    'The tax break is worth $5,000 for individuals, the Harrow council said.',
    'The tax break is worth $10,000 for couples, the Harrow council said.',
    false,
  ],
  [
    'The bomb killed 12 people at the Harrow market on Saturday.',
    'The bomb injured 34 people at the Harrow market on Saturday.',
    false,
  ],
  [
    'The Harrow bill won the votes of 12 Democrats in the Senate on Saturday.',
    'The Harrow bill won the votes of 9 Republicans in the Senate on Saturday.',
    false,
  ],
  [
    'Floods closed 12 schools in northern Harrow on Saturday.',
    'Floods closed 15 schools in southern Harrow on Saturday.',
    false,
  ],
  [
    'Harrow made 12 arrests in the first week of the strike.',
    'Harrow made 18 arrests in the second week of the strike.',
    false,
  ],
  [
    'In Harrow 52 percent voted yes on the treaty on Saturday.',
    'In Harrow 48 percent voted no on the treaty on Saturday.',
    false,
  ],
  [
    'The lowest price of a flat in Harrow was $120,000 in May.',
    'The highest price of a flat in Harrow was $220,000 in May.',
    false,
  ],
  [
    'In Harrow 61 percent of Democrats back the treaty, a poll found on 3 May 2026.',
    'In Harrow 22 percent of Republicans back the treaty, a poll found on 3 May 2026.',
    false,
  ],
  [
    'Halden reported a net profit of $340 million for the third quarter.',
    'Halden reported an operating profit of $420 million for the third quarter.',
    false,
  ],
  [
    'Halden reported revenue of $340 million for the third quarter.',
    'Halden reported a loss of $420 million for the third quarter.',
    false,
  ],
  ['Harrow had 1,240 visitors in 2019.', 'Harrow had 2,300 visitors in 2020.', false],
  [
    'The storm left 12,000 homes in Harrow without power.',
    'The storm left 15,000 homes in Lowfield without power.',
    false,
  ],
];

describe('one figure told in other words', () => {
  for (const [a, b, isAtOdds] of cases)
    it(`${a} | ${b}`, () => {
      const corpus = corpusOf(new Map([a, b].map((text, i) => [`${i}.txt`, read(text)])), defaultSettings.boilerplate);
      const relations = figurePairs(corpus).map(({ relation }) => relation);
      assert.equal(
        relations.some(relation => relation !== 'agree' && relation !== 'compatible'),
        isAtOdds,
        `${relations}`,
      );
    });
});
