import assert from 'node:assert/strict';
import { passagesOf } from '../../helpers/boilerplate';

const stays = (name: string, headline: string, text: string) =>
  it(`the headline stays ${name}`, () => {
    assert.ok(text.includes(`${headline}\n`));
    assert.deepEqual(
      passagesOf(text).filter(passage => passage.includes(headline)),
      [],
    );
  });

describe('reading/boilerplate/headlines', () => {
  stays(
    'where other stories and a longer standfirst come before the text',
    'Mara Quill: Queen of the Uncool',
    `Case Study March 12, 2020, 5:00PM EST
Mara Quill: Queen of the Uncool
The radio and cable star has achieved fame by courting shy men, who she says "decide who is popular"
By Felix Arden
Browse Issues
Related Items
Web Search Volume for Mara Quill (.pdf)
Story Tools
post a comment
print this story
Courtesy of Arc Four
Six years ago, Mara Quill arrived in Hollywood with fading hopes of being a film star and took the only job that anyone offered her, on a cable show about gadgets.
In 2014 she joined the show's main cast, and within two years her audience had grown to 800,000 viewers a night, most of them men under 30.
"I never set out to be popular," Quill said. "I set out to be paid, and somebody had to say it."
After leaving the University of Tulsa with a degree in journalism, she worked for a station in Oregon and wrote about farm prices.`,
  );
  stays(
    'above who wrote and the words of a video',
    'Ghana says patient lied on exit documents',
    `412
Join the Valley's Conversation
To find out more about commenting please read the Conversation Guidelines and FAQs
Ghana says patient lied on exit documents
Dan Strang, VALLEY TODAY 8:42 a.m. EDT October 3, 2019
Video Keywords health officials travel ban deadly disease Ghana Dallas
Video Transcript
Ghanaian authorities said Thursday they will prosecute a Dallas patient for saying on a form that he had not been near a person infected with the virus.
The outbreak has killed 338 people in three countries, and airports now ask those who leave to fill in a form on whom they have met.
"He will be prosecuted" when he comes back, the chairman of the airport authority, Kofi Mensah, told reporters.
The patient is in serious condition in a Dallas hospital.`,
  );
  stays(
    'on the first line, above a caption that says more',
    'The Paper Campaign',
    `The Paper Campaign
Senator Ann Doyle at a campaign rally in Springfield on May 18, 2019. Photo: Drew Hanger/Getty Images
Inevitably, she arrives late, by van. The former governor is thin and, yes, she is old. She dresses neatly and always in blue, and her staff stand around her like a fence.
The presence of the last man, Jim, is important for the pictures. He is tall and looks official, and he greets the world with his chest first.
But former governors have no guards for life, and most people who come to these evenings do not know that.
It is a production even when the event is small, which it often is, because the stakes never are.`,
  );
});
