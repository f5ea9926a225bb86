package de.hausbote.web.api;

import de.hausbote.channel.BusinessProfile;
import de.hausbote.conversation.ProfilePictures;
import de.hausbote.message.AccountId;
import de.hausbote.relay.AccountDesk;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What customers see of the organisation at an account's provider. Kept there alone. */
final class ProfileResource implements Resource {
    private final AccountDesk desk;

    ProfileResource(AccountDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.on(
                ApiRoute.SHOW_PROFILE.route(),
                call -> Answer.ok(Shape.of(desk.profile(call.actor(), call.id(AccountId::parse)))));
        routes.on(ApiRoute.CHANGE_PROFILE.route(), this::change);
        routes.on(ApiRoute.CHANGE_PROFILE_PICTURE.route(), this::picture);
    }

    private Answer change(Call call) {
        var profile = call.body(Shape.class).profile();
        return Answer.ok(Shape.of(desk.show(call.actor(), call.id(AccountId::parse), profile)));
    }

    private Answer picture(Call call) {
        try (var bytes = call.stream(ProfilePictures.LARGEST)) {
            return Answer.ok(Shape.of(desk.show(call.actor(), call.id(AccountId::parse), bytes.readAllBytes())));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** @param trades what {@code vertical} may be; told, never taken */
    private record Shape(
            String about,
            Optional<String> address,
            Optional<String> description,
            Optional<String> email,
            Optional<List<String>> websites,
            Optional<String> vertical,
            Optional<List<String>> trades) {
        static Shape of(BusinessProfile profile) {
            return new Shape(
                    profile.about(),
                    Words.present(profile.address()),
                    Words.present(profile.description()),
                    Words.present(profile.email()),
                    Optional.of(profile.websites()),
                    Words.present(profile.vertical()),
                    Optional.of(BusinessProfile.TRADES));
        }

        BusinessProfile profile() {
            var profile = new BusinessProfile(
                    about.strip(), text(address), text(description), text(email), sites(), text(vertical));
            profile.objection().ifPresent(field -> {
                throw new BadRequestException(field);
            });
            return profile;
        }

        private List<String> sites() {
            return websites.orElse(List.of()).stream()
                    .map(String::strip)
                    .filter(site -> !site.isEmpty())
                    .toList();
        }

        private static String text(Optional<String> given) {
            return given.orElse("").strip();
        }
    }
}
