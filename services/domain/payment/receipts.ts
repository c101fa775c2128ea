import type { Cents } from '#domain/money/cents.ts'

/** How one payment is split; the four add up to it. */
export interface PaymentAllocation {
  event: string
  feesCents: Cents
  interestCents: Cents
  principalCents: Cents
  creditCents: Cents
}

export type Split = Omit<PaymentAllocation, 'event'>

/**
 * What every payment has paid for so far. Money in credit, and interest paid for time that never came, later pay for
 * something else; then the allocation of the payment that brought it says so, and still adds up to it.
 */
export class Receipts {
  readonly #allocations: PaymentAllocation[] = []
  /** What of a payment's credit has gone back. Its allocation still adds up to it. */
  readonly #refunded = new Map<PaymentAllocation, Cents>()

  get allocations(): PaymentAllocation[] {
    return this.#allocations.map((allocation) => ({ ...allocation }))
  }

  get creditCents(): Cents {
    return this.#allocations.reduce((sum, allocation) => sum + this.#creditOf(allocation), 0)
  }

  add(event: string, split: Split): void {
    this.#allocations.push({ event, ...split })
  }

  /** Lets the credit pay, oldest first: `receive` is given each payment's part of it and says where it went. */
  useCredit(receive: (cents: Cents) => Split): void {
    for (const allocation of this.#allocations) {
      const cents = this.#creditOf(allocation)
      if (cents === 0) continue
      allocation.creditCents -= cents
      const split = receive(cents)
      allocation.feesCents += split.feesCents
      allocation.interestCents += split.interestCents
      allocation.principalCents += split.principalCents
      allocation.creditCents += split.creditCents
    }
  }

  /** Gives credit back, oldest first. @returns what of it there is no credit for */
  refund(cents: Cents): Cents {
    let left = cents
    for (const allocation of this.#allocations) {
      const back = Math.min(left, this.#creditOf(allocation))
      this.#refunded.set(allocation, (this.#refunded.get(allocation) ?? 0) + back)
      left -= back
    }
    return left
  }

  /** Interest that was paid and is not owed after all pays something else, the latest payment's first. @returns what was moved */
  returnInterest(cents: Cents, to: 'principal' | 'fees'): Cents {
    let left = cents
    for (const allocation of this.#allocations.toReversed()) {
      const moved = Math.min(left, allocation.interestCents)
      allocation.interestCents -= moved
      allocation[`${to}Cents`] += moved
      left -= moved
    }
    return cents - left
  }

  #creditOf(allocation: PaymentAllocation): Cents {
    return allocation.creditCents - (this.#refunded.get(allocation) ?? 0)
  }
}
