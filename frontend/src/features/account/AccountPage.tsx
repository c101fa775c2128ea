import './account.css'
import { useTranslations } from 'use-intl'
import { isStaff, useMe } from '#frontend/api/me.ts'
import { Loading } from '#frontend/ui/Loading.tsx'
import { PageTitle } from '#frontend/ui/PageTitle.tsx'
import { Sheet } from '#frontend/ui/Sheet.tsx'
import { Addresses } from './Addresses.tsx'
import { LanguageChoice, ThemeChoice } from './Choices.tsx'
import { LostPhone } from './LostPhone.tsx'
import { PasswordChange } from './PasswordChange.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'
import { SignOut } from './SignOut.tsx'
import { TextChoice } from './TextChoice.tsx'
import { VouchesGiven } from './VouchesGiven.tsx'

/** Who I am here, in which language and colours, where I am signed in, and the way out. */
export default function AccountPage() {
  const t = useTranslations('account')
  const me = useMe()
  if (!me) {
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <Loading what={t('loading')} />
      </>
    )
  }
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Sheet title={t('who.title')}>
        <Addresses me={me} />
        <SignOut />
      </Sheet>
      {(isStaff(me) || me.secondFactor.confirmed) && <SecondFactor me={me} />}
      <Sheet title={t('looks')}>
        <LanguageChoice me={me} />
        <ThemeChoice />
      </Sheet>
      {me.phoneVerified && (
        <Sheet label={t('texts.title')}>
          <TextChoice />
        </Sheet>
      )}
      <Sessions />
      <PasswordChange hasPassword={me.hasPassword} />
      {!isStaff(me) && <VouchesGiven />}
      {!isStaff(me) && <LostPhone />}
    </>
  )
}
