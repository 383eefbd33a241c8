package io.ashlar.stack;

import io.ashlar.cloud.AwsAccount;
import io.ashlar.cloud.AzureAccount;
import io.ashlar.cloud.CloudAccount;
import io.ashlar.cloud.GcpAccount;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where an environment lives: the cloud, the account there, and the region. */
public sealed interface Place {
    /** What the clouds are called in a stack file; the first where nothing is said. */
    List<String> CLOUDS = List.of("aws", "azure", "gcp");

    /** The region, as its cloud writes it. */
    String region();

    /** What the environment is deployed to. Only the cloud that is asked for has to be on the class path. */
    CloudAccount account();

    /** How this cloud writes a region, as a regular expression. */
    String regions();

    /** A region to copy to, for a person who has to think of one. */
    String anotherRegion();

    /**
     * Reads {@code ashlar:cloud} and the keys of that cloud; AWS where nothing is said.
     *
     * @param sections the keys of one namespace, such as {@code aws:}
     */
    static Place read(ConfigSection ashlar, Function<String, ConfigSection> sections) {
        Optional<String> said =
                ashlar.optionalChoice("cloud", key -> Optional.of(key).filter(CLOUDS::contains), CLOUDS);
        if (said.isEmpty() && ashlar.has("cloud")) {
            return new Unreadable();
        }
        String cloud = said.orElse(CLOUDS.get(0));
        ConfigSection own = sections.apply(cloud.equals("azure") ? "azure-native:" : cloud + ":");
        Place place =
                switch (cloud) {
                    case "azure" -> new Azure(own.text("location"), own.text("subscriptionId"), own.text("tenantId"));
                    case "gcp" -> new Gcp(own.text("region"), own.text("project"));
                    default -> new Aws(own.text("region"), own.texts("allowedAccountIds"), own.optionalText("profile"));
                };
        own.rejectUnknownKeys();
        return place;
    }

    /**
     * On AWS.
     *
     * @param region such as {@code us-east-1} ({@code aws:region})
     * @param accounts the only account ids it may be deployed to; empty means any ({@code aws:allowedAccountIds})
     * @param credentialsProfile name of a profile in the user's AWS configuration ({@code aws:profile})
     */
    record Aws(String region, List<String> accounts, Optional<String> credentialsProfile) implements Place {
        public Aws {
            accounts = List.copyOf(accounts);
        }

        @Override
        public CloudAccount account() {
            return new AwsAccount(accounts, credentialsProfile, region);
        }

        /** https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html. */
        @Override
        public String regions() {
            return "[a-z]{2}(-gov|-iso[a-z]?)?-(north|south|east|west|central|northeast|southeast|northwest|southwest)-\\d";
        }

        @Override
        public String anotherRegion() {
            return "us-west-2";
        }
    }

    /**
     * On Azure.
     *
     * @param region such as {@code westeurope} ({@code azure-native:location})
     * @param subscriptionId id of the subscription ({@code azure-native:subscriptionId})
     * @param tenantId id of the Entra tenant ({@code azure-native:tenantId})
     */
    record Azure(String region, String subscriptionId, String tenantId) implements Place {
        @Override
        public CloudAccount account() {
            return new AzureAccount(subscriptionId, tenantId, region);
        }

        /** https://learn.microsoft.com/azure/reliability/regions-list. */
        @Override
        public String regions() {
            return "[a-z]{4,24}\\d?";
        }

        @Override
        public String anotherRegion() {
            return "northeurope";
        }
    }

    /**
     * On Google Cloud.
     *
     * @param region such as {@code europe-west1} ({@code gcp:region})
     * @param project id of the project ({@code gcp:project})
     */
    record Gcp(String region, String project) implements Place {
        @Override
        public CloudAccount account() {
            return new GcpAccount(project, region);
        }

        /** https://cloud.google.com/compute/docs/regions-zones. */
        @Override
        public String regions() {
            return "[a-z]+-(north|south|east|west|central|northeast|southeast|northwest|southwest)\\d{1,2}";
        }

        @Override
        public String anotherRegion() {
            return "europe-west4";
        }
    }

    /** Stands in for a place whose cloud nobody knows: the file is refused for that, and nothing is said of what depends on it. */
    record Unreadable() implements Place {
        @Override
        public String region() {
            return "";
        }

        @Override
        public CloudAccount account() {
            return new AwsAccount(List.of(), Optional.empty(), "");
        }

        @Override
        public String regions() {
            return ".*";
        }

        @Override
        public String anotherRegion() {
            return "";
        }
    }
}
