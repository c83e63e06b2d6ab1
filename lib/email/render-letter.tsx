import { render } from '@react-email/render'
import type { Letter } from './letter'
import { LetterTemplate } from './letter-template'

/** The letter's markup by React Email. A module of its own, loaded when first needed: it takes half a second. */
export const renderLetter = (letter: Letter): Promise<string> => render(<LetterTemplate {...letter} />)
