import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { Requested } from '../api/approvals'

/** On what terms something is offered, as facts; what the seller wrote stays as they wrote it. */
export function termsFacts(terms: Requested['terms'], t: TFunction<'approvals'>): [string, ReactNode][] {
  return [
    [t('paymentTerms'), days(terms, t)],
    [t('contract'), terms.nonStandard && <span key="contract" style={{ whiteSpace: 'pre-line' }}>{terms.nonStandard}</span>],
  ]
}

/** Within how many days the customer pays, where it is known. */
export function days(terms: Requested['terms'], t: TFunction<'approvals'>): string | null {
  return terms.paymentTermsDays === null ? null : t('days', { count: terms.paymentTermsDays })
}
