/** References and telephone numbers: A-2611-0043, (505) 555-0142. */
const whole = /(\b[AL]-\d{4}-\d{4,}\b|\(\d{3}\)\s\d{3}-\d{4}\b)/

/** Text in which no reference and no telephone number is broken over two lines. */
export function KeepTogether({ children }: { readonly children: string }) {
  return children.split(whole).map((part, index) =>
    whole.test(part) ? (
      <span key={`${index}-${part}`} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
