import { asLanguage } from '@/shared/i18n'
import type { interestKinds, jobRoles, LeadCapture } from '../api/leads'

/** The form's own shape: inputs hold texts, and an empty one is an empty text. */
export interface LeadFormValues {
  contact: {
    name: string
    email: string
    phone: string
    company: string
    registrationNumber: string
    jobRole: '' | (typeof jobRoles)[number]
    country: string
    language: string
  }
  interest: { kind: (typeof interestKinds)[number]; productId: string | null; employees: number | ''; message: string }
  source: string
}

export function emptyLead(language: string): LeadFormValues {
  return {
    contact: {
      name: '',
      email: '',
      phone: '',
      company: '',
      registrationNumber: '',
      jobRole: '',
      country: { cs: 'CZ', pl: 'PL' }[language] ?? '',
      language: asLanguage(language) ?? 'en',
    },
    interest: { kind: 'CONTACT', productId: null, employees: '', message: '' },
    source: 'PHONE',
  }
}

const known = (text: string) => text.trim() || null

/** What was left empty is unknown, not an empty text. */
export function asCapture({ contact, interest, source }: LeadFormValues): LeadCapture {
  return {
    contact: {
      name: known(contact.name),
      email: known(contact.email),
      phone: known(contact.phone),
      company: known(contact.company),
      registrationNumber: known(contact.registrationNumber),
      jobRole: contact.jobRole || null,
      country: known(contact.country),
      language: known(contact.language),
    },
    interest: {
      kind: interest.kind,
      productId: interest.productId,
      employees: interest.employees === '' ? null : interest.employees,
      message: known(interest.message),
    },
    source,
  }
}
