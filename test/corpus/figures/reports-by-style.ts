import type { Reports } from './reports';

/** Made-up events as newsrooms of several kinds tell them: a wire and a tabloid, a press release, an Indian and an American paper. */
export const reportsByStyle: readonly Reports[] = [
  {
    event: 'takeover',
    a: `Gallin to buy Ostrava Steel for $7.8 billion in all-share deal

FRANKFURT, Sept 15 (Wire) - German industrial group Gallin AG said on Monday it had agreed to buy rival Ostrava Steel in an all-share deal that values the company at 6.7 billion euros ($7.8 billion), creating Europe's second-largest maker of flat steel.

Shareholders of Ostrava will receive 0.42 Gallin shares for each of theirs, a premium of 31% to Friday's closing price. They will own 38% of the combined group.

The companies expect annual savings of 420 million euros by 2028 and one-off costs of 600 million. Together they had sales of 29.3 billion euros last year and employ 81,000 people.

"This gives us the scale to pay for green steel," Gallin Chief Executive Birgit Lenz told a news conference. "Standing still was not an option."

Unions fear the loss of up to 9,000 jobs. Gallin said about 4,500 posts would go, half of them through early retirement.

Ostrava shares rose 24%, while Gallin fell 6.3%.`,
    b: `Steel giants to merge in €6.7bn deal

Gallin is to take over Ostrava Steel in a €6.7bn deal that will put up to 9,000 jobs at risk, unions warned last night.

The all-share offer, which values each Ostrava share at €27.40, is 31 per cent above the closing price on Friday.

Including debt, the Czech company is valued at €8.9bn.

Gallin, which has 52,000 employees, said that it would cut about 5,400 posts across the enlarged group, and that the tie-up would save €420m a year.

“Standing still was not an option,” said Birgit Lenz, its chief executive.

Jan Horak, of the OS Kovo union, said that the deal was “a funeral dressed as a wedding”. He said that Ostrava’s 29,000 workers had been told nothing.

Shares in Gallin fell by 6.3 per cent to €65.10 and those in Ostrava closed up 19.8 per cent.`,
    pairs: [
      ['6.7 billion euros', '€6.7bn', 'agree'],
      ['31%', '31 per cent', 'agree'],
      ['up to 9,000 jobs', 'up to 9,000 jobs', 'agree'],
      ['about 4,500 posts', 'about 5,400 posts', 'conflict'],
      ['6.3%', '6.3 per cent', 'agree'],
    ],
  },
  {
    event: 'study',
    a: `Night shifts linked to higher risk of heart disease, study finds

A team led by the University of Westmark followed 63,418 nurses for up to 24 years and found that those who worked nights for more than ten years were 18% more likely to develop coronary heart disease than colleagues who never did.

The study, published today in the Journal of Occupational Cardiology, recorded 4,107 cases of heart disease, of which 612 were fatal.

"This is not a reason to panic, but it is a reason to plan," said lead author Professor Ingrid Solheim. "Rotas can be changed. Genes cannot."

For nurses with five to nine years of night work the risk was 9% higher. Those who had stopped for more than two years showed no increase.

The researchers adjusted for smoking, diet and weight. The study was funded with $4.2 million from the National Heart Fund.

Media contact: press@westmark.example, +1 555 0134`,
    b: `How bad are night shifts for the heart?

A large study of American nurses suggests that long years of night work do modest harm to the heart. Compared with women who had never worked nights, those who had done so for ten years or more had an 18% higher relative risk of coronary disease.

In absolute terms the difference is small: 6.9% of the never-night group fell ill over the follow-up, against 8.1% of the longest-serving, or 1.2 percentage points.

The cohort of 63,148 was enrolled in 1989; the average follow-up was 19 years. In all there were 4,107 cases.

Not everyone is convinced. "Nurses who stay on nights for a decade differ in a hundred ways from those who do not," says Ken Abara, an epidemiologist at Tolland College who was not part of the work. "I would not change a rota on the strength of it."

An earlier Danish study of 28,000 nurses found a risk 22% higher, while a trial in 2018 with 1,100 volunteers found none.`,
    pairs: [
      ['63,418 nurses', '63,148', 'conflict'],
      ['more than ten years', 'ten years or more', 'compatible'],
      ['18%', '18%', 'agree'],
      ['4,107 cases', '4,107 cases', 'agree'],
    ],
  },
  {
    event: 'plane',
    a: `Passenger plane crashes in Andean valley, 71 feared dead

SANTA INES, Aug 22 (Wire) - A passenger plane with 71 people on board crashed in bad weather in the Andean valley of Huaman on Friday, aviation authorities said, and rescuers said there was little hope of finding survivors.

The Andina Air ATR 72, carrying 67 passengers and four crew, disappeared from radar at 7:42 a.m., 25 minutes after taking off from Santa Ines for the capital, 410 km (255 miles) away.

The aircraft, which can seat up to 78 passengers, was 19 years old and had flown 38,000 hours.

"We have found the wreckage at 4,300 metres and nobody could have survived," fire chief Luis Mamani told local radio.

Fifteen bodies had been recovered by nightfall. Three of the passengers were foreigners, the airline said.

It was the country's worst air disaster since 2004, when 98 people died.`,
    b: `2 Americans among 72 killed in plane crash in Andes, officials say

SANTA INES (NP) — A commuter plane slammed into a mountainside in the Andes on Friday, killing all 72 people aboard, including two Americans, officials said.

The twin-engine turboprop took off from Santa Ines at 7:17 a.m. and lost contact with controllers 25 minutes later. It was bound for the capital, about 255 miles away.

Searchers found the debris at an altitude of about 14,100 feet, said Luis Mamani, the local fire chief.

“Nobody could have survived,” Mamani said.

Andina Air, founded in 1998, has a fleet of 11 planes. It had never had a fatal accident, though one of its planes skidded off a runway in 2017, injuring nine.

Transport Minister Rosa Quispe said the pilot had 6,200 hours of flying experience, 1,900 of them in the ATR 72.`,
    pairs: [
      ['71', '72', 'conflict'],
      ['71', '72 people', 'conflict'],
      ['25 minutes', '25 minutes', 'agree'],
      ['255 miles', 'about 255 miles', 'agree'],
      ['4,300 metres', 'about 14,100 feet', 'compatible'],
    ],
  },
  {
    event: 'cyclone',
    a: `Cyclone Mirza kills at least 17 as it slams into Odalpur coast

ODALPUR, India, Nov 12 (Wire) - Cyclone Mirza tore through the eastern Indian state of Odalpur on Wednesday, killing at least 17 people and forcing more than 430,000 from their homes, officials said.

The storm made landfall near the port of Kesara at around 4:30 a.m. with winds of up to 185 kph (115 mph), the India Meteorological Department said. It had been forecast to bring gusts of 210 kph.

"We have lost power in nine of our 14 districts and it may take a week to restore it," state relief commissioner Sudhir Patnaik told reporters.

Some 52 people were injured, most of them by falling trees, Patnaik said. Authorities had planned to evacuate 600,000 people before the storm hit.

The state's 1,140 cyclone shelters, built after a 1999 storm that killed about 9,800 people, were designed to hold 350,000 people.

Fishing was suspended along 480 km of coastline. The port of Kesara, which handles 60 million tonnes of cargo a year, was shut.

(Reporting by Anil Deo; Editing by Ruth Hale)`,
    b: `Cyclone Mirza: Toll touches 21 in Odalpur, over 4.3 lakh evacuated

Express News Service
Bhanpur | Updated: November 13, 2025 08:10 IST

The death toll in Cyclone Mirza climbed to 21 on Thursday with four more bodies being recovered from Kesara and Jaleswar blocks, Special Relief Commissioner Sudhir Patnaik said.

As many as 74 persons sustained injuries while eight fishermen were still missing, he said. Over 4.3 lakh people were shifted to safer places ahead of the landfall, Patnaik added.

Chief Minister Leela Mohanty announced an ex gratia of Rs 4 lakh to the next of kin of each of the deceased and Rs 50,000 to the injured. The state has sought Rs 1,200 crore as interim relief from the Centre.

"We have lost power in nine of our 14 districts. It may take a week to restore it," Patnaik told mediapersons here on Wednesday.

The wind speed touched 185 kmph at the time of landfall at 4.30 am, according to the IMD. At least 38,000 houses were damaged, of which 6,200 were fully damaged.

Also Read | How cyclones get their names

Click here to join The Times on WhatsApp`,
    pairs: [
      ['at least 17', '21', 'update'],
      ['up to 185 kph', '185 kmph', 'compatible'],
      ['nine', 'nine', 'agree'],
      ['14 districts', '14 districts', 'agree'],
      ['Some 52 people', 'As many as 74 persons', 'update'],
    ],
  },
  {
    event: 'earnings',
    a: `Norvane Reports Second Quarter 2025 Results

Revenue of $1.84 billion, up 12% year over year; up 9% in constant currency
Net income of $212 million, or $0.87 per diluted share

AUSTIN, Texas, July 29, 2025 -- Norvane Corp. (NASDAQ: NRVN) today announced financial results for the quarter ended June 30, 2025.

"We delivered record revenue and we did it with discipline," said Carla Voss, president and chief executive officer. "Customers are choosing platforms, and they are choosing ours."

Cloud revenue was $1.1 billion, up 27%. Operating margin was 18.4%, compared with 16.9% a year earlier. Operating income was $339 million.

For the third quarter, the company expects revenue of $1.88 billion to $1.92 billion. For the full year it now expects revenue of $7.4 billion, up from its previous outlook of $7.25 billion.

About Norvane
Norvane provides logistics software to more than 9,000 customers in 60 countries. For more information visit www.norvane.example.

Forward-Looking Statements
This press release contains forward-looking statements that involve risks and uncertainties.`,
    b: `Norvane raises full-year outlook as cloud sales jump

July 29 (Wire) - Norvane on Tuesday raised its annual revenue forecast after beating Wall Street estimates for the second quarter, sending its shares up 8% in extended trading.

The logistics software maker now expects revenue of $7.4 billion for 2025, compared with its earlier view of $7.25 billion. Analysts were looking for $7.31 billion, according to LSEG data.

Revenue rose 12% to $1.84 billion in the three months to June 30, topping estimates of $1.79 billion.

Net income rose to $221 million, or 87 cents a share, from $176 million, or 71 cents, a year earlier. Excluding items, it earned $1.02 a share.

"Customers are choosing platforms, and they are choosing ours," CEO Carla Voss said on a call with analysts.

Norvane said in April it would cut 1,200 jobs, or about 7% of its workforce.`,
    pairs: [
      ['$1.84 billion', '$1.84 billion', 'agree'],
      ['12%', '12%', 'agree'],
      ['$212 million', '$221 million', 'conflict'],
      ['$7.4 billion', '$7.4 billion', 'agree'],
      ['$7.25 billion', '$7.25 billion', 'agree'],
    ],
  },
];
