import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';
import { table } from '../../helpers/attributions';

table('cues before, after and inside', {
  '“We will come,” Holm said.': ['Holm | said | “We will come,”'],
  '“We will come,” said Anna Holm, the mayor.': ['Anna Holm | said | “We will come,”'],
  'Holm replied: “We will come.”': ['Holm | replied | “We will come.”'],
  'Anna Holm, July 11, 2016: “We will come.”': ['Anna Holm | : | “We will come.”'],
  'The town council, July 8 statement: “We will come.”': ['The town council | : | “We will come.”'],
  '“We will come,” Holm said, “and we will stay.”': ['Holm | said | “We will come,” … “and we will stay.”'],
  '“We will come,” Holm said. “We will stay.”': ['Holm | said | “We will come,” … “We will stay.”'],
  '“Will they come?” Holm asked.': ['Holm | asked | “Will they come?”'],
  'Holm, who leads the town, said the dam would hold.': ['Holm | said | the dam would hold'],
  'The dam would hold, Holm said on Monday.': ['Holm | said | The dam would hold'],
  'According to the ministry, the dam holds.': ['the ministry | According to | the dam holds'],
  'The dam holds, according to the ministry.': ['the ministry | according to | The dam holds'],
});

table('several cues in a row', {
  '“We must go,” cautioned flood expert Nils Berg.': ['flood expert Nils Berg | cautioned | “We must go,”'],
  '“It is late,” one high-ranking official who was not authorized to speak on the record told The Post. “We must go.”':
    ['one high-ranking official who was not authorized to speak on the record | told | “It is late,” … “We must go.”'],
  '“We must go,” points out flood expert Nils Berg. “It is late.”': [
    'flood expert Nils Berg | points out | “We must go,” … “It is late.”',
  ],
  '“We must go,” Holm was quoted as saying by The Post.': ['Holm | was quoted as saying | “We must go,”'],
  '“We must go,” the paper quotes him as saying.': ['him | saying | “We must go,”'],
  '“We must go.”\n\nNils Berg, The Post\n\n“It is late.”\n\nAnna M. Holm, Western Times': [
    'Nils Berg | - | “We must go.”',
    'Anna M. Holm | - | “It is late.”',
  ],
  '“We must go,” said Rep. Anna Holm, D-Wash. “It is late for us.”': [
    'Rep. Anna Holm | said | “We must go,” … “It is late for us.”',
  ],
  '“We must go. It is late.” The mayor’s aide Nils Berg told The Post.': [
    'The mayor’s aide Nils Berg | told | “We must go. It is late.”',
  ],
  '“It is late,” Holm charged. “We must go.”': ['Holm | charged | “It is late,” … “We must go.”'],
  '“We must go.” Nils Berg, The Post\n\n“It is late.” Anna M. Holm, Western Times': [
    'Nils Berg | - | “We must go.”',
    'Anna M. Holm | - | “It is late.”',
  ],
  '“We must go,” Berg said.\n\n“Who will pay?” Anna Holm, the mayor, asked.': [
    'Berg | said | “We must go,”',
    'Anna Holm | asked | “Who will pay?”',
  ],
  'We found mistakes in three lists,” said Nils Berg.': ['Nils Berg | said | We found mistakes in three lists,”'],
  '“It is late for us,” Holm deadpanned.': ['Holm | deadpanned | “It is late for us,”'],
  '“It is late for us,” Holm struck a softer tone.': [],
  '“A Night in the Hills,” the second part, faced a strong headwind.': [],
  '“It is late,” Holm said, suggesting that nobody would come. “We must go.”': [
    'Holm | said | “It is late,” … “We must go.”',
    'Holm | suggesting | that nobody would come',
  ],
  'Holm said the dam would hold, adding that nobody would leave.': [
    'Holm | said | the dam would hold',
    'Holm | adding | that nobody would leave',
  ],
  'Holm denied the report but said that the dam was old.': [
    'Holm | denied | the report',
    'Holm | said | that the dam was old',
  ],
});

table('stances, intentions and passives', {
  'The council refused to close the school.': ['The council | refused | to close the school'],
  'Holm criticized the plan on Tuesday.': ['Holm | criticized | the plan'],
  'Holm urged the council to act.': ['Holm | urged | to act'],
  'It was reported that the dam had burst.': ['- | was reported | that the dam had burst'],
});

table('clauses behind a cue, whatever their verb', {
  'Holm said he’d welcome it.': ['Holm | said | he’d welcome it'],
  'The mayor said people misunderstand Holm.': ['The mayor | said | people misunderstand Holm'],
  'The mayor says running a town is tough.': ['The mayor | says | running a town is tough'],
  'Holm said towns like Sundvik will go first.': ['Holm | said | towns like Sundvik will go first'],
  'But voters said there are good reasons to go.': ['voters | said | there are good reasons to go'],
  'He criticized her plans, which he said were late.': ['He | criticized | her plans', 'he | said | were late'],
  'They met to say that the dam would hold.': ['They | to say | that the dam would hold'],
  'Critics say the dam will break.': ['Critics | say | the dam will break'],
  'Now, Liberals believe they have won.': ['Liberals | believe | they have won'],
});

table('sources that are shares, phrases and plurals', {
  'More than six in 10 said they would leave.': ['More than six in 10 | said | they would leave'],
  'Files from the office show that four towns paid.': ['Files from the office | show | that four towns paid'],
  'The dam will hold, a source close to her said.': ['a source close to her | said | The dam will hold'],
  'Even Holm, chair of the council, is in trouble, Berg said.': [
    'Berg | said | Even Holm, chair of the council, is in trouble',
  ],
  'But, he said, it is a risky plan.': ['he | said | it is a risky plan'],
  '(She says the picture of the dam behind them would have made her break down in tears, had she seen it before.)': [
    'She | says | the picture of the dam behind them would have made her break down in tears, had she seen it before',
  ],
});

table('verbs with a particle, and where their words end', {
  'Holm spoke about the need for a dam.': ['Holm | spoke about | the need for a dam'],
  'Holm referred to the dam and left the room.': ['Holm | referred to | the dam'],
  'Holm praised the plan because it is cheap.': ['Holm | praised | the plan because it is cheap'],
});

table('people whom a phrase behind them tells', {
  'Sources close to the talks said the two sides were far apart.': [
    'Sources close to the talks | said | the two sides were far apart',
  ],
  'People loyal to the mayor say she will go.': ['People loyal to the mayor | say | she will go'],
  'There are reports that the bridge is closed.': ['- | are reports | that the bridge is closed'],
});

table('words that only look like cues', {
  'The claim was false. Plans for the dam are old.': [],
  'The tax plan cost two million.': [],
  'He left the school and walked home.': [],
});

describe('reading/quotes: speakers', () => {
  const speakers = (text: string) => read(text).quotes.map(q => q.speaker);
  const cases: [string, (string | null)[]][] = [
    ['Norlandian Foreign Minister Sergei Varov met Anna Holm. “It is late,” the minister said.', ['Sergei Varov']],
    ['Paul Berg met Anna Holm on Monday. “It is late,” she said.', ['Anna Holm']],
    ['“It is late,” Paul Berg said.\n\n“We must go,” he added.', ['Paul Berg', 'Paul Berg']],
    ['Sergey Varov came. “It is late,” Varov said. “We go,” Sergei Varov added.', ['Sergey Varov', 'Sergey Varov']],
    ['“It is late,” officials said.', [null]],
    // who does something is nearer than to whom it is done, or whose it is
    ['Paul Berg rejected the claim of David Holm. “It is late,” he said.', ['Paul Berg']],
    ['David Holm’s plan was late, Paul Berg thought. “It is late,” he said.', ['Paul Berg']],
    ['David Holm left early. Paul Berg came back to the town. “It is late,” he said.', ['Paul Berg']],
    // a pronoun that nothing is said by keeps its person near
    ['Paul Berg came home. He met David Holm there. He said it was “much too late for us.”', ['Paul Berg']],
    // nobody speaks of himself by name
    ['Paul Berg spoke. Mayors such as David Holm can wait, he said, but “not for ever and a day.”', ['Paul Berg']],
    ['Paul Berg left.\n\nAn aide said it was late. “He will not come back,” he said.', [null]],
    ['Tanja Ruk, who teaches law, disagreed. “It is late now,” she said.', ['Tanja Ruk']],
    ['Secretary of Homeland Security Paul Berg left. “It is late,” he said.', ['Paul Berg']],
    // the one who says what stands in a sentence is nearer than whom it tells of
    ['David Holm changed his mind from day to day, says Paul Berg. “It is late,” he says.', ['Paul Berg']],
    ['David Holm changed his mind from day to day, said Paul Berg’s wife. “It is late,” he said.', ['David Holm']],
    ['Like Mr. Holm, Paul Berg’s men left. He waved. “It is late,” he said.', ['Paul Berg']],
    ['Paul Jordan met David Holm. Jordan left. “It is late,” he said.', ['Paul Jordan']],
    ['Paul Jordan met David Holm in Jordan. “It is late,” Jordan said.', ['Paul Jordan']],
    ['Paul Berg met many Kashmiri Hindus. Many Kashmiri Hindus left. “It is late,” he said.', ['Paul Berg']],
    // a link glued to a name, and a name that goes on with itself
    ['Minister Berg Paul Jonas BergHarbour closes its gates left. “It is late,” he said.', ['Paul Jonas Berg']],
    ['Minister Berg Paul Jonas Berg2020 mayors wait left. “It is late,” he said.', ['Paul Jonas Berg']],
    ['Pete Holm Peter spoke. “It is late,” Holm said.', ['Pete Holm']],
    ['Mohamed Abdi Mohamed spoke. “It is late,” he said.', ['Mohamed Abdi Mohamed']],
    // somebody's lawyer is nobody else's
    ['Lawyer Paul Berg left. “It is late,” Holm’s lawyer said. Holm’s lawyer, David Ruk, waved.', ['David Ruk']],
    ['Lawyer Paul Berg left. “It is late,” Holm’s lawyer said.', [null]],
    ['“We must go,” said Sen. Nils Berg of Ohio.', ['Nils Berg']],
    ['Norway Ambassador to the UK David Berg said: “We must go.”', ['David Berg']],
    ['“We must go,” said a friend of David Berg.', [null]],
    ['“We must go,” House Minority Whip Nils Berg said.', ['Nils Berg']],
    ['“We must go,” Director of National Intelligence David Berg said.', ['David Berg']],
    ['“We must go,” Director of Social Media Anna Holm said.', ['Anna Holm']],
    ['“We must go,” said Anna Holm of Ohio and Nils Berg of Utah. Berg left.', [null]],
    ['“We must go,” said Anna Holm of Kansas, chair of a committee.', ['Anna Holm']],
    ['Anna Holm lost. “We must go,” said Holm campaign spokesman Nils Berg.', ['Nils Berg']],
    // markup is no part of a name
    ['“We must go,” said mayor **Anna Holm**.', ['Anna Holm']],
    ['“We must go,” _Nils Berg_ said.', ['Nils Berg']],
    ['“We must go,” <b class="x">Nils Berg</b> said.', ['Nils Berg']],
    ['“We must go,” [Nils Berg](https://holm.example/berg) said.', ['Nils Berg']],
    // a suffix parts father and son
    ['Nils Berg left. “We must go,” Nils Berg Jr. said. “I stay,” Berg said.', ['Nils Berg Jr.', 'Nils Berg']],
    ['Nils Berg, Jr. left. “We must go,” Berg said.', ['Nils Berg, Jr.']],
    ['Nils Berg Jr. left. “I stay,” Berg Jr. said. “We must go,” Berg said.', ['Nils Berg Jr.', null]],
    // a double surname is one
    ['Alva Sund-Lind left. “We must go,” Sund-Lind said.', ['Alva Sund-Lind']],
    ['“We must go,” the Holm-Berg deal said.', [null]],
    // a place or a body in front of a name
    ['Paul Berg left. Back in the U.S. Berg said: “We must go.”', ['Paul Berg']],
    ['“We must go,” said Massachusetts Anna Holm.', ['Anna Holm']],
    ['“We must go,” said United Nations Anna Holm.', ['Anna Holm']],
    ['“We must go,” St. Paul Mayor Anna Holm said.', ['Anna Holm']],
    ['“We must go,” South Dakota said.', ['South Dakota']],
    ['“We must go,” the Ministry of Trade and Industry said.', ['Ministry of Trade and Industry']],
    ['Health and Human Services Secretary Anna Holm left. “We must go,” she said.', ['Anna Holm']],
    // a verb that leans on a pronoun
    ['Paul Berg left. He’d said “we must go now.”', ['Paul Berg']],
    // a word of the language, where somebody bears it
    ['Paul Spell came. “We must go,” Spell said.', ['Paul Spell']],
    // what names no body, though one is named in it
    ['“We must go,” said a source close to the Holm campaign.', [null]],
    ['“We must go,” a Republican-led House committee said.', [null]],
    ['“We must go,” the Secretary of State said.', [null]],
    ['DRIVING THE DAY: “We must go.”', [null]],
    // a word in front of a name, and many of a kind
    ['(2) As Paul Berg notes, “we must go.”', ['Paul Berg']],
    ['Senators Paul Berg and Anna Holm left. “We must go,” Berg said.', ['Paul Berg']],
    ['Republicans Berg wait. Paul Berg came. “We must go,” Berg said.', ['Paul Berg']],
    ['“We must go,” Brexit MPs said. “It is late,” MPs said.', [null, null]],
    ['Senate Democrats met. “We must go,” she said.', [null]],
    // a name with the short form of its first word behind it in brackets
    ['Sen. Rex Holm Rexford (Rex) Berg Holm spoke. “We must go,” Holm said.', ['Rex Holm']],
    ['“We must go,” said Don Berg.', ['Don Berg']],
    ['“We must go,” the National Union of Independent Bakers said.', ['National Union of Independent Bakers']],
    // what a party or a people calls its own keeps the word for it; what a state has does not
    ['“We must go,” the Republican National Committee said.', ['Republican National Committee']],
    ['“We must go,” the Norwegian Foreign Ministry said.', ['Foreign Ministry']],
  ];
  for (const [text, wanted] of cases) it(text, () => assert.deepEqual(speakers(text), wanted));

  it('one key across spellings', () => {
    const key = (text: string) => read(text).quotes[0].speakerKey;
    assert.equal(key('“It is late now,” Volodymyr Zelenskiy said.'), key('“It is late now,” Volodymyr Zelensky said.'));
    assert.equal(key('“It is late now,” Sergey Varov said.'), key('“It is late now,” Sergei Varov said.'));
  });

  it('takes nothing that cannot speak for a source', () => {
    const source = (text: string) => read(text).quotes.map(q => q.source?.text ?? null);
    const mute = [
      'Hatred of the mayor',
      'The last two years',
      'Media playback',
      'The slow decline of the town',
      'Its rightness',
    ];
    mute.push('MORE (N.D.)', 'Image caption people', 'Also', 'More succinct');
    for (const words of mute) assert.deepEqual(source(`${words} said: “We must go now.”`), [null], words);
    const voiced = [
      'A report released last year',
      'The next mayor',
      'Protesters marching through the streets',
      'The ruling',
      'The university',
      'A witness',
    ];
    for (const words of voiced)
      assert.deepEqual(
        source(`It is. ${words} said: “We must go now.”`),
        [words.replace(/ released last year$/, '')],
        words,
      );
    assert.deepEqual(source('“We must go now,” From said.'), ['From']);
    assert.deepEqual(source('It took a form of words that said “we must go at once, now.”').at(-1), 'a form of words');
    assert.deepEqual(source('It was “reservation,” a term she said had “a very bad ring to it now.”').at(-1), 'she');
    assert.deepEqual(source('The mayor’s refusal: “We must go now.”'), ['The mayor']);
  });

  it('tells sources that name nobody', () => {
    const vague = (text: string) => read(text).attributions.map(a => a.vague);
    assert.deepEqual(vague('Officials said that the dam would hold.'), [true]);
    assert.deepEqual(vague('Some critics said that the dam would not hold.'), [true]);
    assert.deepEqual(vague('The Justice Department said that the dam would hold.'), [false]);
    assert.deepEqual(vague('It was reported that the dam had burst.'), [true]);
  });
});

table('contractions stand as a subject and its verb', {
  'Holm said it’s late.': ['Holm | said | it’s late'],
  'Fishers insist they’re losing money.': ['Fishers | insist | they’re losing money'],
  'The mayor, in a hurry, said he’d rather wait.': ['The mayor | said | he’d rather wait'],
});

table('subjects that are shares, times, asides and clauses', {
  'Many in the crowd said the bridge was closed.': ['Many in the crowd | said | the bridge was closed'],
  'At least half of voters in the town say the school is full.': [
    'half of voters in the town | say | the school is full',
  ],
  'Fishers who have left the harbour say the catch is small.': ['Fishers | say | the catch is small'],
  'A clerk speaking to the paper said the dam was old.': ['A clerk | said | the dam was old'],
  'Anna Holm (Green) last week said the dam was old.': ['Anna Holm (Green) | said | the dam was old'],
  'Officials two days ago said the dam was old.': ['Officials | said | the dam was old'],
  'Holm herself said the deal was off.': ['Holm | said | the deal was off'],
  'One member not on the list, Kari Lund, told Dagen she was leaning toward Berg.': [
    'Kari Lund | told | she was leaning toward Berg',
  ],
});

table('what follows a cue, and where it ends', {
  'Analysts expect the bank to cut rates.': ['Analysts | expect | the bank to cut rates'],
  'The ministry said that, at the request of the army, it has closed the road.': [
    'The ministry | said | that, at the request of the army, it has closed the road',
  ],
  'He told cheering crowds that the dam would hold.': ['He | told | that the dam would hold'],
  'Holm was asked by the host whether she would stay.': ['the host | was asked by | whether she would stay'],
  'Holm said the road would open, but she said the bridge was closed.': [
    'Holm | said | the road would open',
    'she | said | the bridge was closed',
  ],
  'Others backed him on Sunday.': ['Others | backed | him'],
  'It was a plan the council hopes will calm the town.': ['the council | hopes | will calm the town'],
});

table('quotes whose cue stands in a sentence of its own, or asks', {
  '“I hope they come.” Holm said.': ['Holm | said | “I hope they come.”'],
  'We discussed our agenda. He said in a statement.': [
    'He | said | We discussed our agenda',
    'We | discussed | our agenda',
  ],
  'The road was closed. He said in a statement.': [],
  '“Will they come?” asked Lena Berg of the union.': ['Lena Berg of the union | asked | “Will they come?”'],
  '“It is over,” said retired General Nils Berg.': ['retired General Nils Berg | said | “It is over,”'],
  '“It is over,” Holm said. Now, “there is nothing left to do in the town.”': [
    'Holm | said | “It is over,” … Now, “there is nothing left to do in the town.”',
  ],
});

table('what nobody is named for', {
  'Fears that the dam will break are spreading.': ['- | Fears | that the dam will break are spreading'],
  'The bank seems ready to cut rates.': ['- | seems | The bank … ready to cut rates'],
  'It appears that the road is closed.': ['- | appears | that the road is closed'],
  'Support for the mayor dropped.': ['- | Support for | the mayor'],
});

table('subjects with phrases, participles and clauses behind their noun', {
  'Many fishers on and off the island believe relief will come.': [
    'Many fishers on and off the island | believe | relief will come',
  ],
  'Others who want to close the port said the ruling was late.': [
    'who | want | to close the port',
    'Others | said | the ruling was late',
  ],
  'An earlier report in a Sundvik paper said that the dam was old.': [
    'An earlier report in a Sundvik paper | said | that the dam was old',
  ],
  'Polls taken in Sundvik found that voters want the road.': [
    'Polls taken in Sundvik | found | that voters want the road',
  ],
  'It is a dynamic Holm said could drive voters away.': ['Holm | said | could drive voters away'],
  'The mayor got 40 calls saying the dam had burst.': ['40 calls | saying | the dam had burst'],
});

table('a thought or a record that closes its sentence', {
  'He sold the boat in May, harbour records show.': ['harbour records | show | He sold the boat in May'],
  'Such efforts, they believe, will fail.': ['they | believe | Such efforts … will fail'],
  'He left, as a radio show, for the coast.': [],
});

table('a source behind its cue, with an aside', {
  'The dam, said Berg, who built it, would hold.': ['Berg | said | The dam … would hold'],
  'Said Anna Holm, who grew up there, “We were proud of it.”': ['Anna Holm | Said | “We were proud of it.”'],
  'The dam will hold for years, predicted Anna Holm, the mayor.': [
    'Anna Holm | predicted | The dam will hold for years',
  ],
  'Nils Berg, head of the union, which owns the port, said Holm’s plan to leave was late.': [
    'Nils Berg | said | Holm’s plan to leave was late',
  ],
  'The plan was late, according to state records.': ['state records | according to | The plan was late'],
  'It went on: According to recent polls, the party holds ten seats.': [
    'recent polls | According to | the party holds ten seats',
  ],
});

table('clauses that open with a subordinate one, an aside or a noun like a verb', {
  'Holm said because the road is closed, buses stop.': ['Holm | said | because the road is closed, buses stop'],
  'Holm argued — as she had before — that the dam is old.': ['Holm | argued | that the dam is old'],
  'Berg says praise from the capital helps the town.': ['Berg | says | praise from the capital helps the town'],
  'Berg said there certainly was more to do.': ['Berg | said | there certainly was more to do'],
  'Many voters see the plan as a threat.': ['Many voters | see | the plan as a threat'],
  'Holm claimed that “nobody came at all to the town,” one of the clerks for Berg said the hall was full.': [
    'Holm | claimed | that “nobody came at all to the town,”',
    'one of the clerks for Berg | said | the hall was full',
  ],
});

table('polls, views and words said without their wording', {
  'Holm leads by nine points in a new Sundvik poll.': ['a new Sundvik poll | in | Holm leads by nine points'],
  'In the latest survey, conducted in May, Berg fell to third place.': [
    'the latest survey | In | Berg fell to third place',
  ],
  'Voters said little in the polls.': [],
  'To Ms. Holm, the road is a threat.': ['Ms. Holm | To | the road is a threat'],
  'To the north, the road is closed.': [],
  'Half of them said the same of Berg.': ['Half of them | said | the same of Berg'],
  'They told residents not to drink the water.': ['They | told | not to drink the water'],
  'Another tweeted, “We will be back in the town.”': ['Another | tweeted | “We will be back in the town.”'],
});

table('what somebody is about to say', {
  'Holm came to the square to endorse Berg.': ['Holm | to endorse | Berg'],
  'Holm sat down to write a letter.': [],
  'Berg spent the day denouncing the plan.': ['Berg | denouncing | the plan'],
});

table('where the words of a clause end', {
  'Holm said the old mill would be sold, which the town had feared.': ['Holm | said | the old mill would be sold'],
  'Asked why he left the hall after “The Morning Show,” Berg said he was tired.': [
    '- | Asked | why he left the hall after “The Morning Show,”',
    'Berg | said | he was tired',
  ],
});

table('whose words they are', {
  'Kari Lund, 22, of Sundvik, Norland, said the hall was full.': ['Kari Lund | said | the hall was full'],
  'Another said the hall was full.': ['Another | said | the hall was full'],
  'The council released a statement saying the dam is safe.': ['The council | saying | the dam is safe'],
  'A statement saying the dam is safe was sent out.': ['A statement | saying | the dam is safe was sent out'],
  'Holm said the bill was “the best of all the worlds we know,” giving states more power.': [
    'Holm | said | the bill was “the best of all the worlds we know,” giving states more power',
  ],
});

table('what is told of nobody, and attitudes', {
  'The bank has reportedly cut its rates.': ['- | reportedly | The bank … cut its rates'],
  'Fishers were angered by the deal.': ['Fishers | were angered | the deal'],
  'The mayor is a critic of the plan.': ['- | critic of | the plan'],
  'About noon, according to a report, the guards left the port.': [
    'a report | according to | About noon … the guards left the port',
  ],
  'According to the bank, a third of boats are sold; the rest are lost.': [
    'the bank | According to | a third of boats are sold; the rest are lost',
  ],
});

table('a noun that somebody owns inside one that nobody does', {
  'It was a reference to Holm’s complaint that the dam is weak.': ['Holm | complaint | that the dam is weak'],
});

table('no source where a sentence names none', {
  'It took a day to discuss the plan.': [],
  'To paraphrase Berg, it was the best of years.': [],
});

table('what stands in front of a cue', {
  'She has since stressed that the dam is safe.': ['She | has since stressed | that the dam is safe'],
  'A new poll has, however, revealed that voters are tired.': [
    'A new poll | has, however, revealed | that voters are tired',
  ],
  'Voters trying to keep the ferry in Sundvik say they have a plan.': [
    'Voters trying to keep the ferry in Sundvik | say | they have a plan',
  ],
  'But fishers clamoring to stop Anna Holm from the coast say they are late.': [
    'fishers clamoring to stop Anna Holm from the coast | say | they are late',
  ],
  'People briefed on the plan say that it is late.': ['People briefed on the plan | say | that it is late'],
  'Guards there say the port is shut.': ['Guards | say | the port is shut'],
  'Critics like Berg say it is late.': ['Critics like Berg | say | it is late'],
  'Having announced that he would go, Holm left.': ['- | Having announced | that he would go'],
  'Holm started calling for a vote.': ['Holm | calling for | a vote'],
  'The board met but did not say that the dam is weak.': ['The board | did not say | that the dam is weak'],
  'He’s said he hopes to win.': ['He | ’s said | he hopes to win'],
});

table('what stands between a cue and its words', {
  'Holm said in her opening remarks that the dam is safe.': ['Holm | said | that the dam is safe'],
  'The union vowed last month to strike.': ['The union | vowed | to strike'],
  'Berg boasted that, thanks to his method, he was never wrong.': [
    'Berg | boasted | that, thanks to his method, he was never wrong',
  ],
  'Holm would not say when, or if, the port will open.': ['Holm | would not say | when, or if, the port will open'],
  'Holm told a gathering in Sundvik she will win.': ['Holm | told | she will win'],
  'Not everyone is convinced the plan will work.': ['everyone | is convinced | the plan will work'],
  'However, while the guards say the port is shut, boats go in.': ['the guards | say | the port is shut'],
  'Sorry, Holm said.': ['Holm | said | Sorry'],
});

table('as somebody said', {
  'As first reported by the Herald, the bank was sold.': ['the Herald | As first reported by | the bank was sold'],
  'The plan is an old trick, as Nils Berg noted on Monday.': ['Nils Berg | noted | The plan is an old trick'],
  'And that, as Holm points out, is late.': ['Holm | points out | that … is late'],
  'As Holm told the paper, the dam is weak.': ['Holm | told | the dam is weak'],
  'As Holm demands more, Berg says less.': ['Holm | demands | more'],
  'As Holm continues to fight, the town sleeps.': [],
});

table('rows of cues, and words in front of the main clause', {
  'Berg denounced the plan, mocked the mayor, and made it clear that he was done.': [
    'Berg | denounced | the plan',
    'Berg | mocked | the mayor',
    'Berg | made it clear | that he was done',
  ],
  'The plan, praised by Holm, is late.': [],
  'The mayor on Monday said the dam is safe.': ['The mayor | on Monday said | the dam is safe'],
  'A poll released on Monday shows that voters are tired.': [
    'A poll released on Monday | shows | that voters are tired',
  ],
  'Despite Holm’s claims that the dam is safe, it leaks.': ['Holm | claims | that the dam is safe'],
  'Although Holm says she “loves the sea,” she stays in town.': ['Holm | says | she “loves the sea,”'],
  'In what he described as a mere joke, Holm left the hall.': ['he | described | as a mere joke'],
});

table('by whom, and what it was', {
  'The plan was called a fool’s errand by the mayor.': ['the mayor | was called | The plan … a fool’s errand'],
  'Berg was seen as a guest at a dinner held by the union.': [
    '- | was seen | Berg … as a guest at a dinner held by the union',
  ],
  'The port was shut by some towns that trade less.': [],
  'The plan was seen by some as a mistake.': ['some | was seen by | The plan … as a mistake'],
  'The visit was prompted by losses at sea.': [],
  'Holm won the coastal states that vote in March.': [],
  'Holm: 1,769.': [],
  'Her answer was that the dam is safe.': ['Her | answer was | that the dam is safe'],
});

table('subjects that are counts, wholes and rows of asides', {
  'One in five say that the dam won’t hold.': ['One in five | say | that the dam won’t hold'],
  'The two admit that the dam is old.': ['The two | admit | that the dam is old'],
  'Another says there are nine towns.': ['Another | says | there are nine towns'],
  'About 4 in 10 voters in each town want the dam to go.': ['About 4 in 10 voters in each town | want | the dam to go'],
  'As another study from 2011 noted, the dam is old.': ['another study from 2011 | noted | the dam is old'],
  'The union estimates that close to 900 members left.': ['The union | estimates | that close to 900 members left'],
  'The government claims Holm runs a network of schools.': ['The government | claims | Holm runs a network of schools'],
  'Anna Holm once said: “The dam will hold.”': ['Anna Holm | once said | “The dam will hold.”'],
  'At the town’s spring meeting Sen. Anna Berg (D-Wash.) said the dam is old.': [
    'Sen. Anna Berg (D-Wash.) | said | the dam is old',
  ],
  '“The dam is old,” Rep. Anna Holm, D-Wash., chair of the water committee, said.': [
    'Rep. Anna Holm | said | “The dam is old,”',
  ],
  '“The dam is old,” acting mayor Anna Holm said.': ['acting mayor Anna Holm | said | “The dam is old,”'],
  '“The dam is old,” an exasperated Holm charged during the long debate.': [
    'an exasperated Holm | charged | “The dam is old,”',
  ],
  'Holm, who was not there, has changed his plans, adding that the dam is old.': [
    'Holm | adding | that the dam is old',
  ],
});

table('where what is said begins and ends', {
  'Holm said much of the town was under water.': ['Holm | said | much of the town was under water'],
  'Holm said that she, too, liked the dam.': ['Holm | said | that she, too, liked the dam'],
  'Holm hoped the meeting, called by Berg, would help the town.': [
    'Holm | hoped | the meeting, called by Berg, would help the town',
  ],
  'Berg accused Holm on Monday of leaving the town.': ['Berg | accused | Holm on Monday of leaving the town'],
  'Berg endorsed Holm in early June.': ['Berg | endorsed | Holm'],
  'And, Holm told the crowd, the dam is old.': ['Holm | told | the dam is old'],
  '“The dam is old,” he will say. “It has to go.”': ['he | will say | “The dam is old,” … “It has to go.”'],
  '“It broke!” gasped Holm.': ['Holm | gasped | “It broke!”'],
  '“The dam is old,” Holm said. They live far from it. “It has to go.”': [
    'Holm | said | “The dam is old,” … “It has to go.”',
  ],
  '“The risk,” said Anna Holm, head of the Dam Forecast, “is that it breaks.”': [
    'Anna Holm | said | “The risk,” … “is that it breaks.”',
  ],
  'Anna Holm: The Town Wants A New Dam': ['Anna Holm | : | The Town Wants A New Dam'],
  'Anna Holm on the dam: “It will hold.”': ['Anna Holm | : | “It will hold.”'],
});

table('nouns that a light verb leads', {
  'Holm launched a sharp attack on the town’s plan.': ['Holm | attack on | the town’s plan'],
  'The report raised questions about how the dam would hold.': [
    'The report | questions about | how the dam would hold',
  ],
  'Holm made the point that the dam is old.': ['Holm | point | that the dam is old'],
  'His opposition to background checks has grown.': ['His | opposition to | background checks'],
});

table('who introduces words behind a colon', {
  'Towns agree - Anna Holm: “The dam will hold.”': ['Anna Holm | : | “The dam will hold.”'],
  'When Berg left in May, Anna Holm released a note: “The dam will hold.”': ['Anna Holm | : | “The dam will hold.”'],
  'The Post went to the dam, and Holm replied:\n\n“The dam will hold for years to come.”': [
    'Holm | replied | “The dam will hold for years to come.”',
  ],
  'Her campaign sent an email to supporters saying, “The dam will hold.”': [
    'Her campaign | saying | “The dam will hold.”',
  ],
});
