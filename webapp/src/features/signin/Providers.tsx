import { useState } from "preact/hooks"
import { useSend } from "../../session/desk"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { deskRefusal, deskText } from "../../ui/text/desk"

export interface Provider {
  name: string
  label: string
}

/** A button for each provider that one may sign in through; the page is left for the provider's own. */
export function Providers(props: { providers: Provider[]; to: string }) {
  const settingOut = useSend<{ url: string }>()
  const [chosen, setChosen] = useState<string>()
  const setOut = async (provider: Provider) => {
    if (settingOut.pending) return
    setChosen(provider.name)
    const begun = await settingOut.send(`sign-in/with/${provider.name}`, { json: { to: props.to } })
    if (begun !== undefined) window.location.assign(begun.url)
  }
  return (
    <div class="providers">
      {settingOut.refused !== undefined && <Notice tone="danger">{deskRefusal(settingOut.refused)}</Notice>}
      {props.providers.map((provider) => (
        <Button
          key={provider.name}
          large
          busy={settingOut.pending && chosen === provider.name}
          onClick={() => setOut(provider)}
        >
          {deskText("signin.with", { provider: provider.label })}
        </Button>
      ))}
    </div>
  )
}

/** Why somebody came back from a provider without being let in, as the address tells; one of our own words or nothing. */
export function whyNot(search: string): string | undefined {
  const why = new URLSearchParams(search).get("why") ?? ""
  return /^[a-z_]{1,20}$/.test(why) ? `PROVIDER_${why.toUpperCase()}` : undefined
}
