package org.openilr.service.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AuditTest {

  @Autowired
  private Audit audit;
  @Autowired
  private JdbcClient database;

  @Test
  void theAuditLogIsOnlyAddedTo() {
    audit.add(null, "tested", 10000001, "nothing");
    for (String change : new String[] {"update audit_event set actor = 'nobody'", "delete from audit_event", "truncate audit_event"}) {
      assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("only added to");
    }
  }
}
