import { checkFindings } from '../../helpers/fixture';

const check = (title: string, source: string) => it(title, () => checkFindings(source, 'figures.arithmetic'));

describe('rules/figures.arithmetic', () => {
  check(
    'parts that do not make their total',
    `
The bus carried 12 people — eight men and five women — to the coast.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The parts make 13, the total says 12
The crash killed six people, four men and two women, police said.
Three suspects (two men and a woman) were held.
Of 9 passengers, including two children and a boy, all were safe.
Divers found 23 bodies by nightfall, including those of nine children, six women and ten men.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The parts make 25, the total says 23
They found 23 bodies on the first day, including those of nine children, six women and two men.
`,
  );
  check(
    'parts before their total, and amounts that are more than what includes them',
    `
The jury of seven men and six women, 12 in all, went out at noon, and a crew of seven men and five women, 12 in all, came in.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The parts make 13, the total says 12
The plan of $900 million includes $500 million for roads, $300 million for schools and $200 million for clinics.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The parts make 1,000,000,000, the total says 900,000,000
About 3,000 of the town's 2,500 residents have left, and 1,050 of the 1,100 houses stand empty.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 3,000 of 2,500 is more than all of them
The fund of $2 million includes $1 million for roads, $1.5 million of it borrowed, and $500,000 for schools.
`,
  );
  check(
    'answers that make more than all',
    `
The poll found 55 percent in favor, 40 percent against and 15 percent undecided.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 55, 40 and 15 percent make more than 100
He won 54 percent of the vote to 51 percent for Mr. Lind, by a wide margin.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 54 and 51 percent make more than 100
The poll found 55 percent for the dam, 62 percent for the road and 15 percent undecided, and later 55 percent in favor, 40 percent against and 5 percent undecided.
`,
  );
  check(
    'a share that does not follow from its counts',
    `
In all 20 of the 50 states (30 percent) voted.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 20 of 50 is 40 percent, not 30
Of the 240 families in the camp, 60, or 35 percent, have no tent, and of the 80 barns, 20, or 25 percent, no roof.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 60 of 240 is 25 percent, not 35
The measure passed in 34 of the 50 states (68 percent) a year later.
The camp kept 68 of the 12,587 refugees (0.5 percent) for the winter.
Roughly 50 percent, or 20 of 41 schools, were shut.
`,
  );
  check(
    'a change that does not follow from its ends',
    `
Sales rose 40 percent from $200 to $220 in a year.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 200 to 220 is a change of 10 percent
The price of bread went up 10 percent from $200 to $220 a crate.
Output grew 50 percent to 4.5 million barrels from 4 million a year earlier.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 4,000,000 to 4,500,000 is a change of 12.5 percent; the text says 50 percent
Demand for bricks climbed 60 percent in 2018 to 3.9 million pallets, up from 2.4 million in 2017.
The herd doubled from 300 to 1,200 animals.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 300 to 1,200 is 4 times as much; the text says doubled
Near the coast the flock of geese doubled from 300 to 610 birds.
`,
  );
  check(
    'a multiple that is none',
    `
The north has 28 mills, and more than twice that number, 32, stand in the south.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 32 is 1.1 times 28
The east has 14 mills, and more than twice that number, 32, stand in the west.
`,
  );
  check(
    'a lead that is not the difference, and shares that make more than all',
    `
She has a 9-point lead in the west, at 49 percent to 46 percent.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 49 to 46 is a difference of 3 points, not 9
He won by a margin of 33 points (99% to 66%).
                                 ^^^^^^^^^^ figures.arithmetic warning: 99 and 66 percent make more than 100
He leads by 4 points in the east, at 51 percent to 47 percent.
`,
  );
  check(
    'a count of years that does not fit its two years',
    `
She ran the port from 2010 to 2014, eight years, and then left.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 2010 to 2014 is 4 years, not 8
He spent nine years as mayor, from 2002 to 2014.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 2002 to 2014 is 12 years, not 9
The lock was shut for 12 years (1990-1997).
                      ^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 1990 to 1997 is 7 years, not 12
She ran the bank from 2010 to 2014, five years in office.
The bridge stood between 1990 and 1997, nine years before the flood.
He was 15 years older from 1990 to 1997.
Of the 12 years from 1990 to 1997 was the driest stretch.
`,
  );
  check(
    'an age that does not fit birth and death',
    `
The painter was born in 1932 and died in 2010 at the age of 70.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 1932 to 2010 is 78 years; the age given is 70
The weaver was born in 1932 and died in 2010 at the age of 77.
Her son was born in 1950, when she was 22 years old, and died in 2012.
`,
  );
  check(
    'a rate that does not follow from its total',
    `
The yard will build 12 million bricks in four years, which is 5 million a year.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 12,000,000 over 4 years is 3,000,000 a year, not 5,000,000
The mill will grind 12 million sacks in four years, or about 3 million a year.
The forge made 12 million nails in four years, and 5 million a year before that.
`,
  );
  check(
    'more than all of them',
    `
The poll found that 120 percent of voters were pleased.
                    ^^^^^^^^^^^ figures.arithmetic warning: 120 percent is more than all of them
The limit is 150 percent of the poverty line.
`,
  );
  check(
    'a rise or a fall whose values go the other way',
    `
The jobless rate rose to 7.6 percent from April's 9.8 percent.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The text says rose, yet 9.8 percent to 7.6 percent goes the other way
In the south it rose slightly to 7.6 percent from the previous month's 7.5 percent.
The toll of the mine was 14 miners, up from 20 miners a day earlier.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The text says up, yet 20 miners to 14 miners goes the other way
Turnout fell from 61 percent in 2012 to 68 percent in 2016.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The text says fell, yet 61 percent to 68 percent goes the other way
The shares fell 5 percent, to $21 from $20, and others rose 5 percent, to $21 from $20.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The text says fell, yet $20 to $21 goes the other way
Fares on the ferry fell to $4 from $5 in the spring.
`,
  );
  check(
    'a share in a word that its percentage does not fit',
    `
Nearly two-thirds of the bakers (44 percent) wanted a longer night.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 44 percent is not "nearly two-thirds"
More than half of the weavers, or 53 percent, were for it.
Most of the millers — 41 percent — stayed at home.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 41 percent is not "most"
Some half of those asked (30 percent) agreed.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 30 percent is not "some half"
About a third of the smiths (36 percent) came late.
`,
  );
  check(
    'a measure given again in another unit that is another one',
    `
The plane came down 60 km (47 miles) south of the town.
                    ^^^^^^^^^^^^^^^ figures.arithmetic warning: 60 km is 37.3 mi, not 47
The oven was at 350F (217C), and the wall was 6 feet (1.2 metres) high.
                ^^^^^^^^^^ figures.arithmetic warning: 350F is 176.7 celsius, not 217
                                              ^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 6 feet is 1.8 m, not 1.2
The fire has burned 12,000 acres (about 4,900 hectares) and a 5-mile (8-km) strip of coast.
It carried 500 gallons (1,900 litres) over 30 to 40 miles (48 to 64 km), at 70 mph (113 km/h) and 40C (104F).
A rise of 2 degrees Celsius (3.6 degrees Fahrenheit) is likely, and the sack weighs 12 stone (76 kg).
The camp lies more than 8,000 and 500 kilometers (5,280 miles) from the border.
The road is 300 miles (and 40 km of it is gravel) long, and the fee is $5 (4 euros).
`,
  );
  check(
    'more than there are, and fewer names than their count',
    `
In the end 14 of the 12 members voted.
           ^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: 14 of 12 is more than all of them
Four of the five mayors, Ann Reed, Juan Mora, Per Lind and Eva Ash, came.
The five senators — Ann Reed, Juan Mora and Per Lind — objected.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The parts make 3, the total says 5
The four senators, Ann Reed, Maria do Carmo and Per Lind, objected.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: The parts make 3, the total says 4
The three senators, Ann Reed, 51, Juan Mora, 60, and Per Lind, 44, objected.
Five senators, Ann Reed and Juan Mora, and three others objected.
The two senators, Ann Reed, a Democrat, and Juan Mora, a Republican, objected.
Among the four players were Ann Reed, Juan Mora and Per Lind.
Two of the top five mill towns — Arden and Lowfield — have shut their mills.
He was a doctor to three mayors — Republican and Democrat — and praised by all.
`,
  );
  check(
    'years back that lead to another year',
    `
---
date: 2014-06-03
---
The mill burned down 12 years ago, in 1998, and was never built again.
                     ^^^^^^^^^^^^^^^^^^^^^ figures.arithmetic warning: From 1998 to 2014 is 16 years, not 12
The dam was finished in 1994, 20 years ago, and the bridge about 30 years ago, in 1981.
He came 15 years ago in May 2000 and left two years ago.
`,
  );
});
