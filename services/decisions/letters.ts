import type { Application, Decision } from '#db/entities/index.ts'
import { inEvery } from '#domain/languages.ts'
import type { Context } from '#platform/context/index.ts'
import type { LetterFigure } from '#platform/documents/index.ts'
import { renderEvery, type Locale, type NoticeValues } from '#platform/notify/index.ts'
import { tellApplicants } from '#services/intake/index.ts'
import { productVersion } from '#services/loans/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { words } from './words/index.ts'
import { reasonsList } from './words/reasons-list.ts'

/** How an application came to be declined: the "statement of action taken". */
export type ActionTaken = 'declined' | 'counteroffer-refused' | 'counteroffer-expired'

/** The notice that every adverse action carries, with the agency that this creditor answers to (12 CFR 1002.9(b)(1)). */
async function ecoaNotice(ctx: Context): Promise<Record<Locale, string>> {
  const agency = await settingOn(ctx, 'ecoa-agency')
  return renderEvery(inEvery((locale) => words[locale].ecoaNotice), { agencyName: agency.name, agencyAddress: agency.address })
}

async function lettersValues(ctx: Context, application: Application, decision: Decision): Promise<NoticeValues> {
  return {
    on: { date: ctx.businessDate },
    askedAmount: { cents: application.amountCents ?? 0 },
    reasons: reasonsList(decision.reasons, decision.reasonOther, application.locale),
    ecoaNotice: await ecoaNotice(ctx),
  }
}

/** An amount with its payments, for the box of a letter. */
function figure(what: 'asked' | 'offered' | 'granted', amountCents: number, installments: number, big = false): LetterFigure {
  return {
    title: inEvery((locale) => words[locale].figures[what]), amountCents, big,
    note: renderEvery(inEvery((locale) => words[locale].figures.installments), { installments }),
  }
}

/**
 * The adverse-action notice of 12 CFR 1002.9(b) (form C-1): the action, who took it and where, the specific reasons a
 * person gave, the ECOA notice with its agency. To all who asked together; no report was used, so there is no FCRA block.
 */
export async function sendAdverseAction(ctx: Context, application: Application, decision: Decision, action: ActionTaken): Promise<void> {
  const taken = renderEvery(inEvery((locale) => words[locale].action[action]), {
    amount: { cents: decision.amountCents ?? 0 }, expiresOn: { date: decision.expiresOn ?? ctx.businessDate },
  })
  await tellApplicants(ctx, application, {
    kind: 'adverse-action', occurrence: decision.id, letter: {}, params: { ...await lettersValues(ctx, application, decision), action: taken },
  })
}

/** The combined notice of form C-4: the terms offered, by when to accept them, and the adverse-action content with its reasons. */
export async function sendCounteroffer(ctx: Context, application: Application, decision: Decision): Promise<void> {
  const product = await productVersion(ctx, decision.productVersionId ?? '')
  await tellApplicants(ctx, application, {
    kind: 'counteroffer', occurrence: decision.id,
    letter: {
      figures: [
        figure('asked', application.amountCents ?? 0, application.installments ?? 0),
        figure('offered', decision.amountCents ?? 0, decision.installments ?? 0, true),
      ],
    },
    params: {
      ...await lettersValues(ctx, application, decision),
      askedInstallments: application.installments ?? 0,
      offeredAmount: { cents: decision.amountCents ?? 0 },
      offeredInstallments: decision.installments ?? 0,
      offeredProduct: product.name,
      expiresOn: { date: decision.expiresOn ?? ctx.businessDate },
    },
  })
}

/** Tells them what was granted. */
export async function sendApproval(ctx: Context, application: Application, decision: Decision, granted: { amountCents: number; installments: number }): Promise<void> {
  await tellApplicants(ctx, application, {
    kind: 'approval', occurrence: decision.id, letter: { figures: [figure('granted', granted.amountCents, granted.installments, true)] }, params: { amount: { cents: granted.amountCents }, installments: granted.installments },
  })
}
