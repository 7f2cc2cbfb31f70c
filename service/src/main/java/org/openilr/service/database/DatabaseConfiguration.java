package org.openilr.service.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.openilr.service.CannotStartException;
import org.openilr.service.ServiceSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: the one that is given, or an embedded one in the data folder. */
@Configuration
class DatabaseConfiguration {

  @Bean
  @ConditionalOnExpression("'${openilr.database.url:}'.empty")
  EmbeddedDatabase embeddedDatabase(ServiceSettings settings) throws IOException {
    Path folder = settings.data().resolve("database");
    Path programs = settings.database().programs();
    return EmbeddedDatabase.start(folder, programs == null ? folder.resolve("programs") : programs);
  }

  @Bean
  DataSource dataSource(ServiceSettings settings, ObjectProvider<EmbeddedDatabase> embedded) throws IOException {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("database");
    pool.setMaximumPoolSize(settings.database().connections());
    pool.setMinimumIdle(Math.min(4, settings.database().connections()));
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("reWriteBatchedInserts", true);
    pool.addDataSourceProperty("ApplicationName", "openilr");
    pool.addDataSourceProperty("logServerErrorDetail", false);  // the detail of an error quotes values, and messages of errors may be logged
    EmbeddedDatabase own = embedded.getIfAvailable();
    if (own != null) {
      pool.setJdbcUrl(own.url());
      pool.setUsername(EmbeddedDatabase.USER);
      pool.setPassword(own.password());
    } else {
      pool.setJdbcUrl(settings.database().url());
      pool.setUsername(settings.database().user());
      pool.setPassword(settings.database().password());
      probe(pool);
    }
    return pool;
  }

  /** A database that is not there is told at once, and in plain words. */
  private static void probe(HikariDataSource pool) {
    String url = pool.getJdbcUrl().replaceFirst("\\?.*", "");
    try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < 14) {
        throw new CannotStartException("The database " + url + " is PostgreSQL " + version + "; Openilr needs 14 or later.");
      }
    } catch (SQLException e) {
      throw new CannotStartException("The database " + url + " cannot be used: " + e.getMessage() + " Look at --database-url, OPENILR_DATABASE_USER and "
          + "OPENILR_DATABASE_PASSWORD.", e);
    }
  }
}
