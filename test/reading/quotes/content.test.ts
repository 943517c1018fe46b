import { table } from '../../helpers/attributions';

table('one attribution, several pieces', {
  '“We must go,” Anna Holm said.\n\n“It is late for all of us.”': [
    'Anna Holm | said | “We must go,” … “It is late for all of us.”',
  ],
  'Holm praised the guards for their calm: “They held the dam for us.”': [
    'Holm | praised | the guards for their calm … “They held the dam for us.”',
  ],
  'Holm issued the following note:\n\n“We will hold the dam for good.”': [
    'Holm | issued | the following note … “We will hold the dam for good.”',
  ],
  'The town has stood still, Holm said, by living in a “happy bubble of its own” for years.': [
    'Holm | said | The town has stood still … “happy bubble of its own” for years',
  ],
});

table('where the words of one end and those of another begin', {
  'Holm said the dam would hold, but she attacked the council.': [
    'Holm | said | the dam would hold',
    'she | attacked | the council',
  ],
  'Holm said the dam would hold, and mocked the council.': [
    'Holm | said | the dam would hold',
    'Holm | mocked | the council',
  ],
  'Holm said the dam would hold, and only four percent of voters said they agreed.': [
    'Holm | said | the dam would hold',
    'four percent of voters | said | they agreed',
  ],
  'Holm claimed victory in a note, saying the dam would hold.': [
    'Holm | claimed | victory in a note',
    'Holm | saying | the dam would hold',
  ],
  'He may be slow, they say, but he is still the best of them.': [
    'they | say | He may be slow … but he is still the best of them',
  ],
});

table('clauses in front, behind and in between', {
  'Holm says, if the dam breaks, the town will move.': ['Holm | says | if the dam breaks, the town will move'],
  'The plan is a step that critics say left a gap.': ['critics | say | left a gap'],
  'As many believe, the dam will hold.': ['many | believe | the dam will hold'],
  'The sale was first reported by The Post.': ['The Post | was first reported by | The sale'],
  'Holm was eager to leave the town.': ['Holm | was eager | to leave the town'],
  'The question is whether the dam will hold.': ['- | question is | whether the dam will hold'],
  'Her most daring claim is that the dam will hold.': ['Her | claim is | that the dam will hold'],
});

table('what is no attribution', {
  'The plan holds core challenges that the town must meet.': [],
  'The plan was made by a group called The Owls.': [],
});

table('turns of a transcript', {
  'HOLM: Well, I think the dam will hold.\n\nBERG: You said it would break.': [
    'HOLM | : | Well, I think the dam will hold',
    'BERG | : | You said it would break',
  ],
});
