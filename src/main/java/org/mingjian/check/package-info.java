/** Rule packs, the rule engine, blame, findings and the ledger. Knows nothing of file formats. */
package org.mingjian.check;
