package io.github.flowdown.schedule;

import io.github.flowdown.contract.Contract;

/**
 * How the parties are called in the text of one document.
 *
 * @param customerRole the word for the one who buys: Authority, or Supplier in a flow-down document
 * @param providerRole the word for the one who provides: Supplier, or Sub-contractor
 */
public record Parties(String customerRole, String customerName, String providerRole, String providerName) {

    /** Authority and Supplier. */
    public static Parties ofContract(Contract contract) {
        return new Parties(
                "Authority",
                contract.customer().name(),
                "Supplier",
                contract.supplier().name());
    }

    /** Supplier and Sub-contractor. */
    public static Parties ofSubContract(Contract subContract) {
        return new Parties(
                "Supplier",
                subContract.customer().name(),
                "Sub-contractor",
                subContract.supplier().name());
    }

    String of(Fragment.Party party) {
        return party == Fragment.Party.PROVIDER ? providerRole : customerRole;
    }
}
