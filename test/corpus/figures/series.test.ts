import assert from 'node:assert/strict';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { figurePairs } from '../../../server/src/corpus/figures/compare';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

/** Two articles each that are written to one pattern and tell of two occasions, or of two things of a kind. */
const series: Readonly<Record<string, readonly [string, string]>> = {
  'two attacks': [
    `Man, 34, stabbed in Harrow

A 34-year-old man was stabbed in Harrow on Friday night, police said.

Officers were called to Station Road at 10.40pm. The man was taken to hospital with two wounds to the chest. His condition is serious.

Two men aged 19 and 22 have been arrested on suspicion of attempted murder.

Anyone with information should call 101.`,
    `Man, 27, stabbed in Harrow

A 27-year-old man was stabbed in Harrow on Sunday night, police said.

Officers were called to Mill Lane at 11.15pm. The man was taken to hospital with a wound to the leg. His condition is stable.

Three men aged 17, 18 and 24 have been arrested on suspicion of wounding.

Anyone with information should call 101.`,
  ],
  'two months': [
    `Inflation in Norland slows to 3.4% in May

Consumer prices in Norland rose 3.4% in May from a year earlier, the statistics office said on Wednesday, after 3.9% in April.

Food prices were up 5.2% and energy prices 1.1%. Core inflation, which excludes both, was 2.9%.

Economists polled by Reuters had expected 3.6%.`,
    `Inflation in Norland slows to 3.1% in June

Consumer prices in Norland rose 3.1% in June from a year earlier, the statistics office said on Wednesday, after 3.4% in May.

Food prices were up 4.6% and energy prices 0.4%. Core inflation, which excludes both, was 2.8%.

Economists polled by Reuters had expected 3.2%.`,
  ],
  'two earthquakes': [
    `Magnitude 5.8 quake hits northern Norland

A 5.8-magnitude earthquake struck northern Norland early on Friday, the Geological Survey said. There were no reports of damage.

The quake hit at a depth of 10 km (6 miles), 42 km east of the town of Kerta, at 4:12 a.m.

Norland lies on the Ring of Fire. In 2011 an earthquake there killed 340 people.`,
    `Magnitude 6.1 quake hits southern Norland

A 6.1-magnitude earthquake struck southern Norland late on Sunday, the Geological Survey said. There were no reports of damage.

The quake hit at a depth of 35 km (22 miles), 18 km west of the town of Lomza, at 11:47 p.m.

Norland lies on the Ring of Fire. In 2011 an earthquake there killed 340 people.`,
  ],
  'two matches': [
    `Norwood 3-1 Castle Town

Ibe scored twice as Norwood beat Castle Town 3-1 at Riverside Park on Saturday to go top of the Premier Division.

The striker put Norwood ahead from the penalty spot after 34 minutes and added a second on 61 minutes. It was his 14th goal of the season.

Norwood have 41 points from 18 matches. The attendance was 31,204.`,
    `Norwood 2-0 Lowfield

Ibe scored twice as Norwood beat Lowfield 2-0 at Riverside Park on Wednesday to stay top of the Premier Division.

The striker put Norwood ahead from the penalty spot after 12 minutes and added a second on 77 minutes. It was his 16th goal of the season.

Norwood have 44 points from 19 matches. The attendance was 28,950.`,
  ],
  'two trials': [
    `Man jailed for 12 years over Harrow robbery

A man who robbed a jeweller's shop in Harrow has been jailed for 12 years.

Kevin Marsh, 38, of Mill Lane, threatened two members of staff with a knife and took watches worth £84,000.

Judge Ellen Marks told him at Lowfield Crown Court on Monday: "You are a dangerous man."

A second man, aged 29, was acquitted.`,
    `Man jailed for nine years over Harrow burglary

A man who burgled a house in Harrow has been jailed for nine years.

Darren Poole, 44, of Station Road, threatened an elderly couple with a hammer and took jewellery worth £31,000.

Judge Ellen Marks told him at Lowfield Crown Court on Friday: "You are a dangerous man."

A second man, aged 33, was acquitted.`,
  ],
  'two years': [
    `Road deaths in Norland fall to 412

Some 412 people died on Norland's roads in 2024, the transport ministry said on Monday, 6 percent fewer than in 2023.

Of the dead 61 were cyclists and 88 pedestrians. Speeding was the cause of 29 percent of deaths.`,
    `Road deaths in Norland rise to 431

Some 431 people died on Norland's roads in 2025, the transport ministry said on Monday, 5 percent more than in 2024.

Of the dead 70 were cyclists and 84 pedestrians. Speeding was the cause of 31 percent of deaths.`,
  ],
  'two weeks': [
    `Weekly jobless claims fall to 218,000

WASHINGTON (AP) — The number of Americans applying for unemployment benefits fell last week, the Labor Department said Thursday.

Applications for jobless aid fell by 7,000 to 218,000 for the week that ended Sept. 6. Analysts had expected 226,000.

The four-week average of claims, which smooths out some of the weekly swings, fell by 3,250 to 224,500.

The total number of Americans collecting unemployment benefits for the week that ended Aug. 30 was 1.92 million, down 10,000.`,
    `Weekly jobless claims rise to 231,000

WASHINGTON (AP) — The number of Americans applying for unemployment benefits rose last week, the Labor Department said Thursday.

Applications for jobless aid rose by 13,000 to 231,000 for the week that ended Sept. 13. Analysts had expected 220,000.

The four-week average of claims, which smooths out some of the weekly swings, rose by 1,750 to 226,250.

The total number of Americans collecting unemployment benefits for the week that ended Sept. 6 was 1.94 million, up 20,000.`,
  ],
  'two quarters': [
    `Telvia adds 120,000 customers in second quarter

Telvia Communications added 120,000 mobile customers in the second quarter, the company said on Thursday, taking the total to 9.1 million.

Revenue rose 4% to 488 million euros and core profit 6% to 171 million euros.

The company confirmed its forecast of 1.95 billion euros in revenue this year. "It was a strong quarter," chief executive Aoife Brennan said.`,
    `Telvia adds 95,000 customers in third quarter

Telvia Communications added 95,000 mobile customers in the third quarter, the company said on Thursday, taking the total to 9.2 million.

Revenue rose 3% to 492 million euros and core profit 5% to 175 million euros.

The company confirmed its forecast of 1.95 billion euros in revenue this year. "It was a solid quarter," chief executive Aoife Brennan said.`,
  ],
};

describe('articles of a series', () => {
  for (const [name, texts] of Object.entries(series))
    it(`are not at odds: ${name}`, () => {
      const corpus = corpusOf(
        new Map(texts.map((text, i) => [`${i}.txt`, read(`${text}\n`)])),
        defaultSettings.boilerplate,
      );
      const odds = figurePairs(corpus).filter(({ relation }) => relation === 'conflict' || relation === 'differ');
      assert.deepEqual(
        odds.map(({ a, b }) => `${a.text} / ${b.text}`),
        [],
      );
    });

  it('of an event that goes on are two states of it', () => {
    const corpus = corpusOf(
      new Map(
        [
          `Norland reports 412 new cases, nine deaths

Norland reported 412 new coronavirus cases on Monday and nine deaths, the health ministry said.

The total number of cases rose to 48,210 and the death toll to 1,204. There are 310 patients in hospital, 44 of them in intensive care.

The ministry said 6,120 tests were carried out in the past 24 hours.`,
          `Norland reports 530 new cases, 14 deaths

Norland reported 530 new coronavirus cases on Tuesday and 14 deaths, the health ministry said.

The total number of cases rose to 48,740 and the death toll to 1,218. There are 322 patients in hospital, 47 of them in intensive care.

The ministry said 7,340 tests were carried out in the past 24 hours.`,
        ].map((text, i) => [`${i}.txt`, read(`${text}\n`)]),
      ),
      defaultSettings.boilerplate,
    );
    const relations = figurePairs(corpus).map(({ relation }) => relation);
    assert.ok(relations.filter(relation => relation === 'update').length > 5, `${relations}`);
    assert.ok(!relations.includes('conflict'), `${relations}`);
  });

  it('that say something as of two days give two states of it', () => {
    const corpus = corpusOf(
      new Map(
        [
          `Russia fires 120 drones at Ukraine overnight

Russia fired 120 drones at Ukraine overnight, the Ukrainian air force said on Tuesday. It said 96 were shot down.

Two people were killed in Kharkiv and seven wounded in Odesa, governors said.`,
          `Russia fires 88 drones at Ukraine overnight

Russia fired 88 drones at Ukraine overnight, the Ukrainian air force said on Friday. It said 71 were shot down.

A woman was killed in Kherson and four people wounded in Sumy, governors said.`,
        ].map((text, i) => [`${i}.txt`, read(`${text}\n`)]),
      ),
      defaultSettings.boilerplate,
    );
    const relations = figurePairs(corpus).map(({ relation }) => relation);
    assert.deepEqual(new Set(relations.filter(relation => relation !== 'agree')), new Set(['update']));
  });
});
