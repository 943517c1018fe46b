import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';

/** "value bound unit dimension | text", one line a figure; the bound "=" and the dimension "count" are left out. */
const show = (text: string): string[] =>
  read(text).figures.map(({ value: [low, high], bound, unit, per, dimension, text: words }) => {
    const number =
      low === high ? `${Number(low.toPrecision(9))}` : `${Number(low.toPrecision(9))}..${Number(high.toPrecision(9))}`;
    const of = per === null ? `${unit}` : `${unit}/${per}`;
    return `${bound === '=' ? '' : `${bound} `}${number} ${of}${dimension === 'count' ? '' : ` ${dimension}`} | ${words}`;
  });

const table = (title: string, cases: Record<string, string[]>) =>
  describe(`reading/figures: ${title}`, () => {
    for (const [text, wanted] of Object.entries(cases)) it(text, () => assert.deepEqual(show(text), wanted));
  });

table('digits and their groupings', {
  'The port handled 4,500 crates in May.': ['4500 crate | 4,500 crates'],
  'The port handled 1,234,567.5 tonnes of salt.': ['1234567.5 tonne mass | 1,234,567.5 tonnes'],
  'The works made 12 500 000 bricks a year.': ['12500000 brick/year | 12 500 000 bricks a year'],
  'They spent 12,34,567 rupees on the well.': ['1234567 INR money | 12,34,567 rupees'],
  'The rate fell to .75 percent.': ['0.75 % percent | .75 percent'],
  'The mill employed 3000 weavers.': ['3000 weaver | 3000 weavers'],
  'In Rome 3.400 people marched.': ['3400 people | 3.400 people'],
  'Gas averaged $3.459 and rates 3.125 percent, with an average of 2.125 births.': [
    '3.459 USD money | $3.459',
    '3.125 % percent | 3.125 percent',
    '2.125 birth | 2.125 births',
  ],
  'Según las autoridades, los daños se estiman en 1.300 millones de euros, y eso es más de lo que había en los años de la crisis.':
    ['1300000000 EUR money | 1.300 millones de euros'],
  'Selon la préfecture, quelque 3 400 personnes ont dû quitter leur maison dans la ville, et ce sont plus que dans les années de la crise.':
    ['3400 personne | 3 400 personnes'],
  'She gave 3 400 answers were wrong.': ['3 null | 3', '400 answer | 400 answers'],
  'Der Umsatz der Firma stieg in dem Jahr auf 3.400 Euro, und das war mehr als in den Jahren davor, sagte der Chef.': [
    '3400 EUR money | 3.400 Euro',
  ],
  'Las ventas de la empresa fueron de 3,5 millones de euros en el año, y eso es más que en los años de la crisis.': [
    '3500000 EUR money | 3,5 millones de euros',
  ],
  'Хакеры похитили данные 5,6 млн клиентов за 3,5 млрд рублей и 120 тыс. долларов, сообщили в компании. Это на 12 процентов больше.':
    [
      '5600000 null | 5,6 млн',
      '3500000000 RUB money | 3,5 млрд рублей',
      '120000 USD money | 120 тыс. долларов',
      '12 % percent | 12 процентов',
    ],
  'Il governo ha stanziato 3,5 miliardi di euro per 12 mila persone, pari al 12 per cento del totale della spesa.': [
    '3500000000 EUR money | 3,5 miliardi di euro',
    '12000 null | 12 mila',
    '12 % percent | 12 per cento',
  ],
  "Selon le gouvernement, ce sont 3,5 milliards d'euros pour 380.000 personnes, et 3,2 millions de dollars.": [
    "3500000000 EUR money | 3,5 milliards d'euros",
    '380000 personne | 380.000 personnes',
    '3200000 USD money | 3,2 millions de dollars',
  ],
  'La empresa gastó 35 mil millones de pesos y 2 mil personas se quedaron sin trabajo, según el ministerio.': [
    '35000000000 MXN money | 35 mil millones de pesos',
    '2000 persona | 2 mil personas',
  ],
  'Die Regierung gibt nach den Angaben in diesem Jahr noch 2,5 Mio. Euro und 12 Prozent mehr aus.': [
    '2500000 EUR money | 2,5 Mio. Euro',
    '12 % percent | 12 Prozent',
  ],
  'They raised $25 million\n\nMillions of calls were made.': [
    '25000000 USD money | $25 million',
    '~ 1000000..10000000 call | Millions of calls',
  ],
  'She lost 3.2 millions of euros.': ['3200000 EUR money | 3.2 millions of euros'],
});

table('number words', {
  'He would not do it a third time, in a fifth year.': [],
  'A third of the vote went to her.': ['0.333333333 null ratio | A third'],
  'One hundred and thirty thousand people fled the valley.': ['130000 people | One hundred and thirty thousand people'],
  'The ferry carried twenty-six sailors.': ['26 sailor | twenty-six sailors'],
  'He bought a dozen eggs and half a dozen rolls.': ['12 egg | a dozen eggs', '6 roll | half a dozen rolls'],
  'The talks lasted two or three years.': ['2..3 year duration | two or three years'],
  'Half a million voters stayed away.': ['500000 voter | Half a million voters'],
  'The fund lost two and a half million euros.': ['2500000 EUR money | two and a half million euros'],
  'It sold three million and a half copies.': ['3500000 copy | three million and a half copies'],
  'Dozens of villages were cut off.': ['~ 24..100 village | Dozens of villages'],
  'Hundreds of thousands of pilgrims came.': ['~ 100000..1000000 pilgrim | Hundreds of thousands of pilgrims'],
  'Tens of millions of dollars are missing.': ['~ 10000000..100000000 USD money | Tens of millions of dollars'],
  'One doctor stayed behind.': ['1 doctor | One doctor'],
  'Several dozen trucks and a few hundred dollars were lost.': [
    '~ 24..96 truck | Several dozen trucks',
    '~ 200..900 USD money | a few hundred dollars',
  ],
  'It took one-and-a-half years.': ['1.5 year duration | one-and-a-half years'],
  'It rose by two and three quarters percent.': ['2.75 % percent | two and three quarters percent'],
  'They found two-dozen crates in the twenty-fifth lorry.': ['24 crate | two-dozen crates'],
});

table('symbols written with the number', {
  'The crossing takes 3h in calm water.': ['3 hour duration | 3h'],
});

table('a bare number behind a count of the same things', {
  'The shop sold 3.9 million kettles, up from 2.4 million a decade before.': [
    '3900000 kettle | 3.9 million kettles',
    '2400000 kettle | 2.4 million',
  ],
  'The yard built 120 barges this spring, compared with 63.': ['120 barge | 120 barges', '63 barge | 63'],
  'It killed 12 soldiers and wounded another 30.': ['12 soldier | 12 soldiers', '30 soldier | 30'],
  'They will go from 900 soldiers to 1,200.': ['900 soldier | 900 soldiers', '1200 soldier | 1,200'],
  'The census lists 800 villagers who left and 950 who stayed.': ['800 villager | 800 villagers', '950 villager | 950'],
  // No leaning on: another sentence, another thing, a measure.
  'The yard built 120 barges. Output was up from 630.': ['120 barge | 120 barges', '630 null | 630'],
  'He fed 40 goats and drove to 630.': ['40 goat | 40 goats', '630 null | 630'],
  'It is 40 km away, up from 630.': ['40 km length | 40 km', '630 null | 630'],
});

table('fractions and shares', {
  'A third of voters had not decided.': ['0.333333333 voter ratio | A third'],
  'Two-thirds of the harvest was lost.': ['0.666666667 null ratio | Two-thirds'],
  'About 1 in 3 children cannot swim.': ['~ 0.333333333 child ratio | About 1 in 3'],
  'One out of five pupils walks to school.': ['0.2 pupil ratio | One out of five'],
  'More than half of the wells are dry.': ['> 0.5 well ratio | More than half'],
  'They walked 10 1/2 miles.': ['10.5 mi length | 10 1/2 miles'],
  'She ran 2½ miles.': ['2.5 mi length | 2½ miles'],
  'Prices rose 5 per cent, then fell by 2 percentage points.': [
    '5 % percent | 5 per cent',
    '2 percentage point point | 2 percentage points',
  ],
});

table('scales and money', {
  'It made $1.07 billion.': ['1070000000 USD money | $1.07 billion'],
  'The bridge cost $1.2bn.': ['1200000000 USD money | $1.2bn'],
  'Some 100K users left.': ['~ 100000 user | Some 100K users'],
  'The gift is worth $140-150 million.': ['140000000..150000000 USD money | $140-150 million'],
  'A grant of €2.5m went to the school.': ['2500000 EUR money | €2.5m'],
  'A 340 million pound fraud came to light.': ['340000000 GBP money | 340 million pound'],
  'She won the 50,000-pound Harrow Prize.': ['50000 GBP money | 50,000-pound'],
  'He paid a 90-pound parking fine.': ['90 GBP money | 90-pound'],
  'A 50-pound bag and a 250-pound man fell.': ['50 lb mass | 50-pound', '250 lb mass | 250-pound'],
  'They recalled 30 million pounds of beef.': ['30000000 lb mass | 30 million pounds'],
  'The agency pays 31 million pounds of the cost.': ['31000000 GBP money | 31 million pounds'],
  'They lost 3 million pounds of public money.': ['3000000 GBP money | 3 million pounds'],
  'Defence gets Sh12.1 billion.': ['12100000000 KES money | Sh12.1 billion'],
  'The fine was £300,000.': ['300000 GBP money | £300,000'],
  'A$40 million and HK$5 million were paid.': ['40000000 AUD money | A$40 million', '5000000 HKD money | HK$5 million'],
  'The debt is $US113 trillion.': ['113000000000000 USD money | $US113 trillion'],
  'He was paid USD10m and RM23.50.': ['10000000 USD money | USD10m', '23.5 MYR money | RM23.50'],
  'The wage is $10.10 an hour.': ['10.1 USD/hour money | $10.10 an hour'],
  'The wage is $33/hour now.': ['33 USD/hour money | $33/hour'],
  'Fuel costs 64 cents a litre.': ['64 cent/litre money | 64 cents a litre'],
  'It is up from 5 million Danish crowns a year earlier.': ['5000000 DKK money | 5 million Danish crowns'],
  'She gave a $30 donation.': ['30 USD money | $30'],
  'The shares closed at 164p.': ['164 p money | 164p'],
  'It costs 3 dollars 50 cents.': ['3.5 USD money | 3 dollars 50 cents'],
  'He paid R18.50 and R2 million.': ['18.5 ZAR money | R18.50', '2000000 ZAR money | R2 million'],
  'The firm made Y=100 million.': ['100000000 JPY money | Y=100 million'],
  'It will cost $5 to 10 million.': ['5000000..10000000 USD money | $5 to 10 million'],
  'Rates rose 25 basis points.': ['25 basis point point | 25 basis points'],
  'The wage is $10 an hour and a meal.': ['10 USD/hour money | $10 an hour'],
});

table('bounds', {
  'More than 100,000 troops are massed there.': ['> 100000 troop | More than 100,000 troops'],
  'It is about 130,000 troops.': ['~ 130000 troop | about 130,000 troops'],
  'At least 14 people died.': ['>= 14 people | At least 14 people'],
  'Up to 40 homes burned.': ['<= 40 home | Up to 40 homes'],
  'Fewer than 20 seats are left.': ['< 20 seat | Fewer than 20 seats'],
  'Just under 300 cyclists took part.': ['< 300 cyclist | Just under 300 cyclists'],
  'Nearly 60 schools shut.': ['~ 60 school | Nearly 60 schools'],
  'As many as 12 boats sank.': ['<= 12 boat | As many as 12 boats'],
  'No fewer than 9 ministers resigned.': ['>= 9 minister | No fewer than 9 ministers'],
  'Tickets cost $5 or more.': ['>= 5 USD money | $5 or more'],
  'A crowd of 500 or so farmers marched.': ['~ 500 farmer | 500 or so farmers'],
  'Police made 300-plus arrests among twenty-odd gangs.': [
    '>= 300 arrest | 300-plus arrests',
    '~ 20 gang | twenty-odd gangs',
  ],
  'He served for 60-plus years.': ['>= 60 year duration | 60-plus years'],
  'It takes 30+ days.': ['>= 30 day duration | 30+ days'],
  'It killed 92 miners and over 1,000 guards.': ['92 miner | 92 miners', '> 1000 guard | over 1,000 guards'],
  'Some 18 miners are trapped.': ['~ 18 miner | Some 18 miners'],
});

table('ranges', {
  'Between 40 and 50 guests came.': ['40..50 guest | 40 and 50 guests'],
  'It takes 15-22 hours.': ['15..22 hour duration | 15-22 hours'],
  'Four to five thousand people marched.': ['4000..5000 people | Four to five thousand people'],
  'Temperatures of 1 to 1.5 degrees Celsius were measured.': ['1..1.5 celsius temperature | 1 to 1.5 degrees Celsius'],
  'Shares rose 6.5% to 164p.': ['6.5 % percent | 6.5%', '164 p money | 164p'],
  'The deficit rose by $43 billion to $419 billion.': [
    '43000000000 USD money | $43 billion',
    '419000000000 USD money | $419 billion',
  ],
});

table('measures', {
  'The wall is 30 miles (48 km) long.': ['30 mi length | 30 miles', '48 km length | 48 km'],
  'The farm has 900 square kilometres of forest.': ['900 square kilometre area | 900 square kilometres'],
  'It weighs 12.3 tonnes.': ['12.3 tonne mass | 12.3 tonnes'],
  'They drove at 120 km/h and 80 miles per hour.': [
    '120 kilometre per hour speed | 120 km/h',
    '80 mile per hour speed | 80 miles per hour',
  ],
  'It was -18 °C outside.': ['-18 celsius temperature | -18 °C'],
  'A 6-foot-2 guard stood there.': ['6.16666667 ft length | 6-foot-2'],
  'A 6\'2" guard stood there.': ['6.16666667 ft length | 6\'2"'],
  "It fell from a height of 30' at noon.": ["30 ft length | 30'"],
  "He wrote 'we are 30' on the wall.": ['30 null | 30'],
  'The plant makes 30 gigawatts.': ['30 gigawatt power | 30 gigawatts'],
  'The pool holds 500 litres.': ['500 litre volume | 500 litres'],
  'She ran a temperature of 39.4C.': ['39.4 celsius temperature | 39.4C'],
  'The current fell to 0.03 A/cm2.': ['0.03 ampere/square centimetre other | 0.03 A/cm2'],
  'Limit it to 0.5 R per day.': ['0.5 R/day other | 0.5 R per day'],
  'A magnitude-6.4 quake followed one of magnitude 5.': ['6.4 magnitude | 6.4', '5 magnitude | 5'],
  'They found a .22 rifle and a 357 caliber revolver.': [
    '0.22 calibre calibre | .22',
    '357 calibre calibre | 357 caliber',
  ],
  'It takes 3-1/2 hours.': ['3.5 hour duration | 3-1/2 hours'],
  'Add 1 3/4 cups of flour.': ['1.75 cup | 1 3/4 cups'],
});

table('ages', {
  'A 24-year-old nurse was hurt.': ['24 year age | 24-year-old'],
  'Anna Berg, 32, runs the shop.': ['32 year age | 32'],
  'He is survived by a son aged 9.': ['9 year age | 9'],
  'Anna Brandt, now 53, was the first to speak.': ['53 year age | 53'],
  'In ’16 they ran a better fair than in ’14.': [],
  'The house is 200 years old.': ['200 year age | 200 years old'],
  'The children are aged 2, 4 and 9.': ['2 year age | 2', '4 year age | 4', '9 year age | 9'],
  'The mother-of-two, 36, and a father of four, 52, left.': ['36 year age | 36', '4 null | four', '52 year age | 52'],
  'The singer died at 81.': ['81 year age | 81'],
  'The then-18-year-old pilot crashed.': ['18 year age | 18-year-old'],
  'Nick Ferrand 44 has left.': ['44 year age | 44'],
  'The 14-, 15- and 16-year-old boys ran.': ['14 year age | 14-', '15 year age | 15-', '16 year age | 16-year-old'],
});

table('counted things', {
  'Twelve Democratic senators objected.': ['12 senator | Twelve Democratic senators'],
  'He wrote a 10-page letter.': ['10 page | 10-page'],
  'It has four-, five- and six-cylinder engines.': [
    '4 cylinder | four-',
    '5 cylinder | five-',
    '6 cylinder | six-cylinder',
  ],
  'They want five more years.': ['5 year duration | five more years'],
  'Now 68400 people who left for two years and 95800 who stayed are back.': [
    '68400 people | 68400 people',
    '2 year duration | two years',
    '95800 people | 95800',
  ],
  'Police killed 13 and wounded two.': ['13 null | 13', '2 null | two'],
  'Only 26 of the 712 bills became law.': ['26 bill | 26', '712 bill | 712 bills'],
  'It needs a 120 vote majority.': ['120 vote | 120 vote'],
  'The House voted 217 to 213.': ['213..217 null score | 217 to 213'],
  'The plan was passed by 19 votes to 11.': ['11..19 null score | 19 votes to 11'],
  'It got 12 votes against 5 in June.': ['5..12 null score | 12 votes against 5'],
  'She has 19 votes to lose.': ['19 vote | 19 votes'],
  'The vote was 51-49.': ['49..51 null score | 51-49'],
  'It spins 700 times a minute.': ['700 time/minute other | 700 times a minute'],
});

table('no quantities', {
  'They met one-on-one in a room.': [],
  'This is one of the best bakers in town.': [],
  'Call 555-1234 or (202) 555-0100.': [],
  'Call (020) 7946 0123, +1 800 555 0199 or 0800 123 456.': [],
  'Write to Harlow, PA 17101.': [],
  'The iPhone 11 Pro and 11 Pro Max sell well.': [],
  'He sat in 12A of the 18F office.': [],
  'Section 215 and Article 5 still stand.': [],
  'In 2014 and between 2016 and 2018 nothing moved.': [],
  'After 9/11 the G20 met.': [],
  'A Boeing 747 and an F-16 took off from Route 66.': [],
  'COVID-19 and the Fortune 500 are names.': [],
  'No one knew, and every one of them left.': [],
  'The train leaves at 10:27 and at 5 p.m.': [],
  'He finished 10th in the 1990s.': [],
  'She lives at 22 Baker Street.': [],
  'The 401(k) and the 501(c)(4) are plans.': [],
  'A 24/7 service, a 50-50 chance.': [],
  'The iPhone 11 and Windows 10 sell well.': [],
});
