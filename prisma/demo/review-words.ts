import { notes } from './notes'

type Topic = keyof typeof notes

/** What visitors say afterwards, by what they came for and how many stars they gave. Each is said once. */
export const reviewWords = {
  massage: [
    [5, 'Best massage I have had in years. Every knot was found before I could point at it.'],
    [5, 'Warm room, quiet, on time to the minute. I slept like a stone afterwards.'],
    [5, 'Booked in the morning, lay on the table in the afternoon, and my neck turns again.'],
    [4, 'Very good, only the music was a little loud for me.'],
    [4, 'Firm hands and a friendly welcome. Parking on Saturdays takes patience.'],
    [5, 'A present from my sister. Now I know what to give her in return.'],
    [3, 'The massage was fine. I had to wait fifteen minutes, though.'],
    [5, 'I came with a headache and left without it.'],
  ],
  physio: [
    [5, 'I was told what is done and why, and the exercises fit into my day.'],
    [5, 'After four sessions I climb stairs without thinking about my knee.'],
    [4, 'Good treatment. The room could be a bit warmer.'],
    [5, 'Took the time to read my doctor’s letter before we started.'],
  ],
  facial: [
    [5, 'My skin looks as if I had been on holiday for two weeks.'],
    [4, 'Lovely treatment and nobody tried to sell me ten creams.'],
    [5, 'They remembered that I react to perfume. That is rare.'],
    [2, 'Nice people, but my cheeks were red until the next evening.'],
  ],
  movement: [
    [5, 'It is seen at once who needs an easier version. I felt welcome as a beginner.'],
    [5, 'The best hour of my week.'],
    [4, 'Great class. With twelve people it is a little tight.'],
  ],
  stay: [
    [5, 'We heard nothing but the lake. Everything one needs in the kitchen.'],
    [5, 'The key box worked, the bed was good and the dog was greeted first.'],
    [4, 'Beautiful place. Bring your own coffee filters.'],
    [3, 'Pretty, but the neighbours were building something that week.'],
  ],
  lesson: [
    [5, 'My daughter practises without being told. I do not know how they did it.'],
    [5, 'Patient, funny and strict where it matters.'],
    [4, 'Good lessons; we wish there were more times after five.'],
  ],
} as const satisfies Record<Topic, readonly (readonly [number, string])[]>

/** What the house answers, by how many stars it got. */
export const replyWords: Readonly<Record<number, readonly string[]>> = {
  5: ['Thank you! We are looking forward to your next visit.', 'How lovely to read this. See you soon!'],
  4: ['Thank you, and we have taken that to heart.', 'Thanks for the hint. We are working on it!'],
  3: ['Thank you for saying so openly. Next time we will do better.'],
  2: ['We are sorry about that. Please call us, we would like to make up for it.'],
}

/** What somebody came for: every offer has the notes of its topic. */
export const topicOf = (offered: readonly string[]): Topic | undefined =>
  (Object.keys(notes) as Topic[]).find((topic) => notes[topic] === offered)
