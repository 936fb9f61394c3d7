import { useTranslation } from 'react-i18next'

/** What a channel is called; one that the company has added is read out as it is written: TRADE_FAIR is "Trade fair". */
export function useSourceName() {
  const { t } = useTranslation('leads')
  return (code: string) => t(`source.${code}`, { defaultValue: `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll('_', ' ')}` })
}
