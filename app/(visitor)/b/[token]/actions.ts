'use server'

import { acted } from '@/app/(visitor)/acted'
import type { Doing } from '@/components/visitor/manage/manage-page'
import type { Sent } from '@/components/visitor/manage/sent'
import { askToMove } from '@/lib/engine/visitor-ask'
import { cancelByVisitor } from '@/lib/engine/visitor-cancel'
import { changeContact } from '@/lib/engine/visitor-contact'
import { moveByVisitor } from '@/lib/engine/visitor-move'
import { askInput, cancelInput, contactInput, moveInput } from '@/lib/wire/visitor-inputs'

const having = (done: Doing) => (token: string) => `/b/${token}?done=${done}` as const

/** Each of these is what one button does, once however often it is pressed, for whoever holds the link. */
export const cancelOwn = async (_: Sent | null, form: FormData): Promise<Sent> =>
  acted(form, cancelInput, ({ token, reason }) => cancelByVisitor(token, reason ?? null), having('cancelled'))

export const moveOwn = async (_: Sent | null, form: FormData): Promise<Sent> =>
  acted(
    form,
    moveInput,
    ({ token, at, who }) => moveByVisitor(token, { startsAt: at, anyone: who === 'any' }),
    having('moved'),
  )

export const askOwn = async (_: Sent | null, form: FormData): Promise<Sent> =>
  acted(
    form,
    askInput,
    ({ token, message, wished }) => askToMove(token, { message, wished: wished ?? null }),
    having('asked'),
  )

export const contactOwn = async (_: Sent | null, form: FormData): Promise<Sent> =>
  acted(
    form,
    contactInput,
    ({ token, name, email, phone }) => changeContact(token, { name, email, phone: phone ?? null }),
    having('saved'),
  )
