/** Two reports of one event, and how pairs of their figures stand to each other; no other pair is a conflict. */
export interface Reports {
  readonly event: string;
  readonly a: string;
  readonly b: string;
  /** Words of the figure in `a`, words of the figure in `b`, relation. */
  readonly pairs: readonly (readonly [string, string, 'agree' | 'compatible' | 'differ' | 'update' | 'conflict'])[];
}

/** Made-up reports of made-up events, as two newsrooms would write them. */
export const reports: readonly Reports[] = [
  {
    event: 'ferry',
    a: `Ferry sinks off Balangir island

A ferry carrying 187 passengers capsized in rough seas off the island of Balangir late on Tuesday, the coast guard said.
The vessel, the Sinar Laut, had left the port of Tembilan two hours earlier with 24 crew members on board.
Rescuers pulled 112 people from the water before nightfall. At least 31 people drowned, officials said.
The ferry went down about 14 miles from shore, said harbour master Hasan Wirja, 52.`,
    b: `Dozens feared dead as Indonesian ferry goes down

The Sinar Laut was carrying 178 passengers when it capsized near Balangir, according to the port authority in Tembilan.
Fishing boats and the coast guard had rescued 112 people by Wednesday morning, while 31 bodies had been recovered.
The Sinar Laut sank roughly 40 kilometres from shore, harbour master Hasan Wirja said. The 25-metre ferry was built in 1998.
Wirja, 57, said the ferry was licensed to carry 150 people.`,
    pairs: [
      ['187 passengers', '178 passengers', 'conflict'],
      ['about 14 miles', 'roughly 40 kilometres', 'conflict'],
      ['52', '57', 'conflict'],
    ],
  },
  {
    event: 'signing',
    a: `Harriers sign striker Odunayo

Kelford Harriers have signed striker Tunde Odunayo from Brevik for $38 million on a five-year contract.
Odunayo, 23, scored 19 goals in 41 appearances for the Norwegian champions last season.
The club said on Monday that the fee was a record for the Harriers, who finished 11th in the league.`,
    b: `Odunayo completes move to Kelford

Tunde Odunayo has joined Kelford Harriers in a deal worth $42 million, the clubs announced on Monday.
The 23-year-old forward agreed to a four-year contract after scoring 21 goals for Brevik last season.
Odunayo will wear the number 9 shirt at the Harriers, who paid a club-record fee.`,
    pairs: [
      ['$38 million', '$42 million', 'conflict'],
      ['five-year', 'four-year', 'conflict'],
      ['23', '23-year-old', 'agree'],
      ['19 goals', '21 goals', 'conflict'],
    ],
  },
  {
    event: 'raid',
    a: `Police raid Dunmore warehouse

Police in Dunmore arrested 14 people on Thursday in a raid on a warehouse where counterfeit medicines were packed.
Officers seized 3.2 tonnes of pills and about $450,000 in cash, Inspector Maeve Corrigan said.
A .38-caliber revolver was found in an office. Eleven of those held were charged on Friday.`,
    b: `Fake medicine ring broken up in Dunmore

Sixteen people were arrested in the raid on a Dunmore warehouse used to pack counterfeit medicines, police said.
Inspector Maeve Corrigan said officers had seized 3.2 tonnes of pills and $540,000 in cash at the warehouse.
They also found a .357-caliber revolver in an office drawer. Corrigan said the ring had run for two years.`,
    pairs: [
      ['14 people', 'Sixteen people', 'update'],
      ['3.2 tonnes', '3.2 tonnes', 'agree'],
      ['about $450,000', '$540,000', 'conflict'],
      ['.38-caliber', '.357-caliber', 'conflict'],
    ],
  },
  {
    event: 'quake',
    a: `Strong quake shakes Talca valley

A magnitude-6.4 earthquake struck the Talca valley in central Chile early on Saturday, the seismological centre said.
The quake was centred 30 km deep near the town of Curepto and damaged 240 homes.
Some 18,000 households were left without power, the utility Maulec said. No deaths were reported.`,
    b: `Homes damaged as quake hits central Chile

An earthquake of magnitude 6.7 struck near Curepto in Chile's Talca valley on Saturday, the seismological centre reported.
It hit at a depth of 30 km. Mayor Ines Barrueto said 240 homes had been damaged in Curepto.
About 18,500 households lost power, according to Maulec.`,
    pairs: [
      ['6.4', '6.7', 'conflict'],
      ['240 homes', '240 homes', 'agree'],
      ['30 km', '30 km', 'agree'],
      ['Some 18,000 households', 'About 18,500 households', 'compatible'],
    ],
  },
  {
    event: 'strike',
    a: `Tram drivers in Ostrava walk out

About 3,400 tram and bus drivers in Ostrava walked off the job on Monday in a dispute over pay.
The drivers' union wants a raise of 12 percent; the city has offered 5 percent.
The strike, the first in 16 years, halted 38 tram lines, said union leader Petr Dolezal.`,
    b: `Strike halts trams across Ostrava

Trams stood still in Ostrava on Monday as 3,400 drivers went on strike for higher pay.
Union leader Petr Dolezal said the drivers were asking for a raise of 15 percent, three times what the city had offered.
It is the first strike of tram drivers in Ostrava for 19 years. The walkout halted 38 tram lines.`,
    pairs: [
      ['About 3,400 tram', '3,400 drivers', 'agree'],
      ['12 percent', '15 percent', 'conflict'],
      ['16 years', '19 years', 'conflict'],
      ['38 tram lines', '38 tram lines', 'agree'],
    ],
  },
  {
    event: 'protest',
    a: `Tens of thousands march in Lome

More than 40,000 people marched through Lome on Sunday against a change to the constitution, organisers said.
Police fired tear gas and arrested 63 protesters near the National Assembly, the interior ministry said.
The change would let President Kodjo Amouzou stand for a fourth term.`,
    b: `Police fire tear gas at Lome march

Police used tear gas on Sunday to break up a march of about 15,000 people in Lome against a change to the constitution.
The interior ministry said 36 protesters had been arrested near the National Assembly.
President Kodjo Amouzou, in power since 2009, has not said whether he will run again.`,
    pairs: [
      ['More than 40,000 people', 'about 15,000 people', 'conflict'],
      ['63 protesters', '36 protesters', 'update'],
    ],
  },
  {
    event: 'trial',
    a: `Former banker jailed over Larkmoor fraud

Former banker Giles Pemberly was sentenced to 11 years in prison on Wednesday for his part in the Larkmoor fraud.
A jury had found Pemberly, 61, guilty of 9 counts of fraud after a seven-week trial.
Prosecutors said the scheme cost investors £83 million. Judge Anita Rao called it a breach of trust.`,
    b: `Pemberly gets 9 years for Larkmoor fraud

Giles Pemberly, the banker behind the Larkmoor fraud, was sentenced to nine years in prison by Judge Anita Rao on Wednesday.
The trial of Pemberly lasted seven weeks. Investors lost £38 million in the Larkmoor scheme, prosecutors said.
Pemberly, 61, did not speak as the sentence was read.`,
    pairs: [
      ['11 years', 'nine years', 'conflict'],
      ['11 years', '9 years', 'conflict'],
      ['seven-week', 'seven weeks', 'agree'],
      ['£83 million', '£38 million', 'conflict'],
      ['61', '61', 'agree'],
    ],
  },
  {
    event: 'wildfire',
    a: `Fire burns toward Pine Hollow

A wildfire near Pine Hollow, Montana, had grown to 21,000 acres by Monday evening and was 15 percent contained.
Some 2,300 residents were told to leave, Sheriff Dale Brockway said. Fourteen homes have burned.
Lightning started the fire on Thursday, the Forest Service said.`,
    b: `Pine Hollow blaze spreads

The wildfire near Pine Hollow in Montana has scorched 34,000 acres and is 40 percent contained, officials said on Wednesday.
Sheriff Dale Brockway said the order for 2,300 residents to leave stayed in place.
Fourteen homes have been destroyed, and 650 firefighters are at work.`,
    pairs: [
      ['21,000 acres', '34,000 acres', 'update'],
      ['15 percent', '40 percent', 'update'],
      ['Some 2,300 residents', '2,300 residents', 'agree'],
    ],
  },
  {
    event: 'merger',
    a: `Voltari to buy Castellan Foods

Voltari Group agreed on Friday to buy Castellan Foods for $6.8 billion in cash, or $54 a share.
The price is 22 percent above Thursday's close. Castellan employs 31,000 people in 14 countries.
Chief executive Marta Lindqvist said the deal would save $300 million a year.`,
    b: `Castellan Foods accepts $6.8 billion Voltari bid

Castellan Foods has accepted a $6.8 billion offer from Voltari Group, the companies said on Friday.
Voltari will pay $58 a share in cash, a premium of 22 percent to Thursday's closing price.
Chief executive Marta Lindqvist expects the deal to save $350 million a year. Castellan has 31,000 employees.`,
    pairs: [
      ['$6.8 billion', '$6.8 billion', 'agree'],
      ['$54 a share', '$58 a share', 'conflict'],
      ['$300 million a year', '$350 million a year', 'conflict'],
    ],
  },
  {
    event: 'landslide',
    a: `Landslide buries village in Kayin

A landslide triggered by monsoon rain buried part of the village of Htan Pin on Sunday, killing at least 22 people.
Rescuers were looking for 40 people still missing. The slide destroyed 18 houses and a school, officials said.
More than 300 people were moved to a monastery.`,
    b: `Death toll in Htan Pin landslide rises to 37

The number of people killed in a landslide in the village of Htan Pin rose to 37 on Tuesday as rescuers dug through mud.
Another 25 people are still missing, officials said. The slide on Sunday buried 18 houses and a school.
Monsoon rain has forced more than 300 people into a monastery nearby.`,
    pairs: [
      ['at least 22 people', '37', 'update'],
      ['18 houses', '18 houses', 'agree'],
    ],
  },
  {
    event: 'election',
    a: `Ruling party loses majority in Saltara

The Saltara People's Party won 58 of the 120 seats in parliament, the election commission said on Monday.
Turnout was 71 percent, the highest since 1994. Prime Minister Odile Ferrant conceded that her party had lost its majority.
The opposition Unity Front took 41 seats.`,
    b: `Saltara's Ferrant loses majority

Prime Minister Odile Ferrant's People's Party won 56 seats in Saltara's 120-seat parliament, according to the election commission.
The Unity Front took 41 seats. Turnout reached 67 percent, the election commission said on Monday.
Ferrant said she would seek partners for a coalition.`,
    pairs: [
      ['58', '56 seats', 'conflict'],
      ['71 percent', '67 percent', 'conflict'],
      ['41 seats', '41 seats', 'agree'],
    ],
  },
  {
    event: 'crash',
    a: `Bus plunges into gorge near Huaraz

A bus plunged 80 metres into a gorge near Huaraz in Peru on Friday, killing 19 people and injuring 27.
The driver, Rufino Quispe, 45, had been at the wheel for 11 hours, police chief Elsa Tarazona said.
The bus was on its way from Lima with 46 people aboard.`,
    b: `Nineteen die in Peru bus crash

Nineteen people died when a bus fell 200 metres into a gorge outside Huaraz, Peru, on Friday. Another 27 were hurt.
Police chief Elsa Tarazona said the driver, 54-year-old Rufino Quispe, had been driving for 11 hours.
There were 46 people on the bus from Lima.`,
    pairs: [
      ['80 metres', '200 metres', 'conflict'],
      ['19 people', 'Nineteen people', 'agree'],
      ['45', '54-year-old', 'conflict'],
      ['11 hours', '11 hours', 'agree'],
    ],
  },
  {
    event: 'jewels',
    a: `Thieves take jewels from Antwerp fair

Four masked men stole jewels worth 12 million euros from a trade fair in Antwerp on Saturday, police said.
The robbery took less than six minutes. The thieves fled on two motorcycles toward the harbour.
The jeweller Saskia Verhulst has offered a reward of 250,000 euros.`,
    b: `Jewel robbers strike in Antwerp

Five masked men robbed a trade fair in Antwerp on Saturday and got away with jewels worth 20 million euros.
Police said the thieves escaped on two motorcycles after six minutes.
A reward of 250,000 euros was offered by Saskia Verhulst, whose jewels were stolen.`,
    pairs: [
      ['Four masked men', 'Five masked men', 'conflict'],
      ['12 million euros', '20 million euros', 'conflict'],
      ['two motorcycles', 'two motorcycles', 'agree'],
      ['250,000 euros', '250,000 euros', 'agree'],
    ],
  },
  {
    event: 'vaccine',
    a: `Measles shot campaign starts in Nyala

Health workers began vaccinating 620,000 children against measles around Nyala on Monday, the aid group Medair Sud said.
The campaign will last 10 days and cost $2.1 million. Since March, 1,340 children have caught measles in the region.
Doctor Salma Idris leads a team of 85 nurses.`,
    b: `Nyala children to get measles shots

The aid group Medair Sud has begun to vaccinate 260,000 children against measles in the region of Nyala.
The 10-day campaign costs $2.1 million. Doctor Salma Idris leads the team of 85 nurses.
Idris said 12 children had died of measles in the camps.`,
    pairs: [
      ['620,000 children', '260,000 children', 'conflict'],
      ['$2.1 million', '$2.1 million', 'agree'],
      ['85 nurses', '85 nurses', 'agree'],
    ],
  },
  {
    event: 'tower',
    a: `Blaze guts Halvorsen Tower

Fire swept through the 24-storey Halvorsen Tower in Bergen on Monday night and forced 380 people from their flats.
About 120 firefighters fought the blaze for nine hours. Three people were treated for smoke, fire chief Liv Aasen said.
The building was put up in 1974.`,
    b: `Hundreds flee tower fire in Bergen

Residents fled as flames tore through Bergen's 27-storey Halvorsen Tower on Monday night.
Fire chief Liv Aasen said 380 people had left their flats and five had been treated for smoke.
It took some 120 firefighters nine hours to put out the blaze in the tower, built in 1971.`,
    pairs: [
      ['24-storey', '27-storey', 'conflict'],
      ['nine hours', 'nine hours', 'agree'],
    ],
  },
  {
    event: 'bridge',
    a: `Contract awarded for Ardell bridge

The council in Ardell has awarded a contract of $73 million for the new bridge over the Wend to Strand Civil.
The bridge will be 640 metres long and carry four lanes. Work starts in May and is to take 30 months.
Councillor Ruth Amery said the old bridge carried 21,000 vehicles a day.`,
    b: `Strand Civil to build Ardell bridge

Strand Civil will build the new bridge over the Wend at Ardell for $78 million, the council decided.
Work on the 640-metre bridge begins in May and will take 30 months, Councillor Ruth Amery said.
The old bridge, which carries 12,000 vehicles a day, will be pulled down.`,
    pairs: [
      ['$73 million', '$78 million', 'conflict'],
      ['640 metres', '640-metre', 'agree'],
      ['30 months', '30 months', 'agree'],
      ['21,000 vehicles', '12,000 vehicles', 'conflict'],
    ],
  },
  {
    event: 'hostages',
    a: `Gunmen seize workers at Zarwan gas plant

Gunmen seized 27 workers at the Zarwan gas plant on Thursday and demanded the release of jailed fighters.
Soldiers surrounded the plant, where 340 people work. The plant lies 60 miles from the border.
Seven of the hostages are foreigners, Interior Minister Yusuf Barzani said.`,
    b: `Hostages held at Zarwan plant

Interior Minister Yusuf Barzani said 32 workers had been seized by gunmen at the Zarwan gas plant on Thursday.
Nine of the hostages are foreigners. Soldiers have surrounded the gas plant, which is about 97 km from the border.
The gunmen want jailed fighters to be released.`,
    pairs: [
      ['27 workers', '32 workers', 'conflict'],
      ['60 miles', 'about 97 km', 'compatible'],
      ['Seven', 'Nine', 'conflict'],
    ],
  },
  {
    event: 'survey',
    a: `Most parents back phone ban, survey finds

Sixty-four percent of parents want phones banned in schools, according to a survey by the Hartwell Institute.
The institute asked 2,150 parents in March. Only 18 percent were against a ban.
Teachers' leader Colm Devane welcomed the result.`,
    b: `Parents favour ban on phones in school

A survey by the Hartwell Institute found that 64 percent of parents want to ban phones in schools, and 18 percent do not.
The survey of 2,510 parents was made in March. Colm Devane, who leads the teachers, said it was time to act.`,
    pairs: [
      ['Sixty-four percent', '64 percent', 'agree'],
      ['2,150 parents', '2,510 parents', 'conflict'],
      ['18 percent', '18 percent', 'agree'],
    ],
  },
  {
    event: 'satellite',
    a: `Rocket puts Kestrel satellite in orbit

A Meridian rocket lifted off from Kourou on Tuesday with the Kestrel weather satellite, which weighs 2.4 tonnes.
The launch had been put off three times. Kestrel, built by Aldane for 310 million euros, will work for 12 years.
It will circle the earth at a height of 820 kilometres.`,
    b: `Kestrel weather satellite reaches orbit

The Kestrel weather satellite was put in orbit by a Meridian rocket from Kourou on Tuesday after three delays.
Kestrel weighs 2.7 tonnes and cost 310 million euros. It will circle the earth at 820 kilometres for at least 10 years.
Aldane built the satellite.`,
    pairs: [
      ['2.4 tonnes', '2.7 tonnes', 'conflict'],
      ['310 million euros', '310 million euros', 'agree'],
      ['820 kilometres', '820 kilometres', 'agree'],
    ],
  },
  {
    event: 'outage',
    a: `Storm Gudrid cuts power in Jutland

Storm Gudrid left 74,000 homes without power in Jutland on Sunday, the grid operator Nordstrom said.
Winds reached 138 km/h at Thyboron. Trains stopped for five hours and 46 flights were cancelled at Billund.
A woman of 72 was hurt by a falling tree.`,
    b: `Gudrid storm leaves Jutland in the dark

The grid operator Nordstrom said 47,000 homes in Jutland had lost power when storm Gudrid swept in on Sunday.
At Billund 46 flights were cancelled. A 72-year-old woman was hurt when a tree fell.
Winds reached 152 km/h at Thyboron.`,
    pairs: [
      ['74,000 homes', '47,000 homes', 'update'],
      ['138 km/h', '152 km/h', 'update'],
      ['46 flights', '46 flights', 'agree'],
    ],
  },
];
