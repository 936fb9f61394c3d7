import { useTranslation } from 'react-i18next'

/** Whom a term of the table means; what it does not know is shown as it is written. */
export function useApproverTerm() {
  const { t } = useTranslation('approvals')
  const { t: ti } = useTranslation('identity')
  return (term: string): string => {
    const [, word = '', name] = /^(\w+)(?:\(\s*([^()]+?)\s*\))?$/.exec(term) ?? []
    switch (word.toLowerCase() + (name ? '()' : '')) {
      case 'supervisor':
        return t('policy.who.supervisor')
      case 'superior':
      case 'superior()':
        return Number(name ?? 1) === 1 ? t('policy.who.superior') : t('policy.who.superiorUp', { degree: name })
      case 'role()':
        return t('policy.who.role', { role: ti(`role.${name?.toUpperCase()}`, { defaultValue: name }) })
      case 'lead()':
        return t('policy.who.lead', { name })
      default:
        return term
    }
  }
}
