package io.crosscheck.ingest.publisher;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An outlet that documents come from. */
@Entity
@Table(schema = "ingest", name = "publisher")
public class Publisher extends PanacheEntityBase {

    @Id
    public String id;

    @Column(nullable = false)
    public String name;

    /** The one it is known by; null: only its name is known. */
    public String domain;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public PublisherKind kind;

    /** The owner; publishers of one family are one origin. Null: a family of its own. */
    public String family;

    public static Optional<Publisher> withDomain(String domain) {
        return find("domain", domain).firstResultOptional();
    }
}
